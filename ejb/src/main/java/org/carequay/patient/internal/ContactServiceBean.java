package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactId;
import org.carequay.patient.ContactService;
import org.carequay.patient.ContactView;
import org.carequay.patient.PatientId;
import org.carequay.patient.model.PatientContact;

/** The people and organisations around a patient. */
@Stateless
@PermitAll
@Local(ContactService.class)
public class ContactServiceBean implements ContactService {
    @Inject
    private Circle circle;

    @Inject
    private AuditTrail audit;

    @Override
    public List<ContactView> of(PatientId patient) {
        audit.read("patient", patient.value(), patient.value());
        return circle.contacts(patient).stream()
                .map(PatientContact::view)
                .sorted(Comparator.comparing(contact -> contact.details().role()))
                .toList();
    }

    @Override
    public ContactView get(PatientId patient, ContactId id) {
        audit.read("patient", patient.value(), patient.value());
        return circle.contact(patient, id).view();
    }

    @Override
    public ContactView add(PatientId patient, ContactDetails details) {
        Circle.check(details);
        circle.contacts(patient);
        return circle.add(patient, details).view();
    }

    @Override
    public ContactView update(PatientId patient, ContactId id, long version, ContactDetails details) {
        PatientContact contact = circle.contact(patient, id);
        contact.expectVersion(version);
        Circle.check(details);
        contact.describe(details);
        return circle.keep(contact).view();
    }

    @Override
    public void end(PatientId patient, ContactId id, long version) {
        PatientContact contact = circle.contact(patient, id);
        contact.expectVersion(version);
        contact.end();
        circle.keep(contact);
    }
}
