package org.carequay.ui.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.ContactRole;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.EligibilityStatus;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.OptInSource;
import org.carequay.patient.Race;
import org.carequay.patient.Relation;

/** What the lists in forms about people offer. */
@Named
@ApplicationScoped
public class PatientChoices {
    private static final List<String> STATES = List.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
            "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
            "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VI", "VA", "WA", "WV", "WI", "WY");

    /** The postal codes of the states of the USA, with the District of Columbia, Puerto Rico and the Virgin Islands. */
    public List<String> getStates() {
        return STATES;
    }

    public AdministrativeGender[] getGenders() {
        return AdministrativeGender.values();
    }

    public Race[] getRaces() {
        return Race.values();
    }

    public Ethnicity[] getEthnicities() {
        return Ethnicity.values();
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    /** How a patient can have said something to the people at the desk. */
    public List<OptInSource> getSources() {
        return List.of(OptInSource.IN_PERSON, OptInSource.PHONE, OptInSource.PAPER_FORM);
    }

    public CoverageOrder[] getCoverageOrders() {
        return CoverageOrder.values();
    }

    public EligibilityStatus[] getEligibilities() {
        return EligibilityStatus.values();
    }

    public ContactRole[] getContactRoles() {
        return ContactRole.values();
    }

    public Relation[] getRelations() {
        return Relation.values();
    }
}
