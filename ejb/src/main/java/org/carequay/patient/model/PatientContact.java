package org.carequay.patient.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactId;
import org.carequay.patient.ContactRole;
import org.carequay.patient.ContactView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PhoneNumber;
import org.carequay.patient.Relation;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.LinesConverter;
import org.carequay.tenancy.VersionedRow;

/** Somebody to turn to about a patient, until it is ended. */
@Entity
@Table(name = "patient_contact")
public class PatientContact extends VersionedRow {
    @Column(name = "patient_id")
    private UUID patient;

    private boolean active = true;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private String name;
    private String phone;
    private String email;

    @Convert(converter = LinesConverter.class)
    private List<String> line;

    private String city;
    private String state;

    @Column(name = "postal_code")
    private String postalCode;

    protected PatientContact() {}

    public PatientContact(PatientId patient, ContactDetails details) {
        this.patient = patient.value();
        describe(details);
    }

    public void describe(ContactDetails details) {
        role = details.role();
        relation = details.relation();
        name = details.name().strip();
        phone = PhoneNumber.parse(details.phone()).map(PhoneNumber::shown).orElse(null);
        email = details.email() == null ? null : details.email().strip();
        PostalAddress address = details.address();
        line = address == null ? null : address.line();
        city = address == null ? null : address.city();
        state = address == null ? null : address.state();
        postalCode = address == null ? null : address.postalCode();
    }

    public void end() {
        active = false;
    }

    public boolean isOf(PatientId other) {
        return patient.equals(other.value());
    }

    public ContactView view() {
        PostalAddress address = city == null ? null : new PostalAddress(line, city, state, postalCode);
        ContactDetails details = new ContactDetails(role, relation, name, phone, email, address);
        return new ContactView(new ContactId(id()), version(), new PatientId(patient), active, details);
    }
}
