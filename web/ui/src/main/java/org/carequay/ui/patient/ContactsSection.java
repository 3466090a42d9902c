package org.carequay.ui.patient;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactId;
import org.carequay.patient.ContactRole;
import org.carequay.patient.ContactService;
import org.carequay.patient.ContactView;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.Notices;

/** The people around a patient: one at a time is added, changed or ended where it stands. */
@Named
@ViewScoped
public class ContactsSection implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ContactService contacts;

    @Inject
    private Notices notices;

    private ContactForm form;
    private String editing;
    private long version;
    private transient List<ContactView> all;

    public List<ContactView> all(String patient) {
        if (all == null) {
            all = contacts.of(PatientId.parse(patient));
        }
        return all;
    }

    public void begin() {
        close();
        form = new ContactForm();
        form.setRole(ContactRole.EMERGENCY);
    }

    public void edit(ContactView contact) {
        form = CircleMapper.fields(contact.details());
        editing = contact.id().toString();
        version = contact.version();
    }

    public void save(String patient) {
        PatientId of = PatientId.parse(patient);
        ContactDetails details = CircleMapper.details(form);
        try {
            if (editing == null) {
                contacts.add(of, details);
            } else {
                contacts.update(of, ContactId.parse(editing), version, details);
            }
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.code(),
                    refused.violations().stream()
                            .map(found -> new Violation(fieldOf(found.field()), found.code()))
                            .toList());
        }
        finish();
    }

    public void end(String patient) {
        contacts.end(PatientId.parse(patient), ContactId.parse(editing), version);
        finish();
    }

    public void close() {
        form = null;
        editing = null;
    }

    private void finish() {
        close();
        all = null;
        notices.done("patientMsg", "view.saved");
    }

    private static String fieldOf(String path) {
        String field = path.replace("address.", "");
        return "contact_" + (field.equals("line") ? "line1" : field);
    }

    /** Null while nothing is edited. */
    public ContactForm getForm() {
        return form;
    }

    /** Id of what is edited; null for a new one. */
    public String getEditing() {
        return editing;
    }
}
