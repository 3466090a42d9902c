package org.carequay.ui.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.patient.AdministrativeGender;

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
}
