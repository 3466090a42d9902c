package org.carequay.ui.patient;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.ContactRole;
import org.carequay.patient.CoverageOrder;

/** Everything the page of registration asks: the patient, up to two coverages, and a contact of each role. */
public class RegistrationForm implements Serializable {
    private static final long serialVersionUID = 1L;
    /** In the order of the page. */
    private static final List<ContactRole> ROLES = List.of(
            ContactRole.EMERGENCY,
            ContactRole.GUARANTOR,
            ContactRole.EMPLOYER,
            ContactRole.PROXY,
            ContactRole.ATTORNEY);

    private PatientForm patient = new PatientForm();
    private List<CoverageForm> coverages = new ArrayList<>();
    private List<ContactForm> contacts = new ArrayList<>();

    public RegistrationForm() {
        for (CoverageOrder order : List.of(CoverageOrder.PRIMARY, CoverageOrder.SECONDARY)) {
            CoverageForm coverage = new CoverageForm();
            coverage.setOrder(order);
            coverages.add(coverage);
        }
        fillContacts();
    }

    private void fillContacts() {
        for (ContactRole role : ROLES.subList(contacts.size(), ROLES.size())) {
            ContactForm contact = new ContactForm();
            contact.setRole(role);
            contacts.add(contact);
        }
    }

    public PatientForm getPatient() {
        return patient;
    }

    public void setPatient(PatientForm patient) {
        this.patient = patient;
    }

    public List<CoverageForm> getCoverages() {
        return coverages;
    }

    public void setCoverages(List<CoverageForm> coverages) {
        this.coverages = coverages;
    }

    public List<ContactForm> getContacts() {
        return contacts;
    }

    public void setContacts(List<ContactForm> contacts) {
        this.contacts = new ArrayList<>(contacts);
        fillContacts();
    }
}
