package org.carequay.patient.model;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.PatientWords;
import org.carequay.patient.PhoneNumber;
import org.carequay.tenancy.ClinicRow;

/** One phone number or e-mail address of a patient; a number is kept as E.164, and beside it as people read it. */
@Entity
@Table(name = "patient_telecom")
public class PatientTelecom extends ClinicRow implements Positioned {
    private static final String PHONE = "phone";

    @ManyToOne
    @JoinColumn(name = "patient_id", nullable = false)
    private Patient patient;

    private int position;
    private String system;
    private String value;
    private String use;
    private String normal;
    private String e164;
    private String extension;
    private Integer rank;

    protected PatientTelecom() {}

    PatientTelecom(Patient patient, int position, ContactPoint point) {
        this.patient = patient;
        this.position = position;
        this.system = point.system();
        this.value = point.value();
        this.use = point.use();
        this.rank = point.rank();
        this.normal = normal(point);
        Optional<PhoneNumber> number = isPhone() ? PhoneNumber.parse(value) : Optional.empty();
        this.e164 = number.map(PhoneNumber::e164).orElse(null);
        this.extension = number.map(PhoneNumber::extension).orElse(null);
    }

    /** The form in which contact data is compared. */
    public static String normal(ContactPoint point) {
        return PHONE.equals(point.system())
                ? PhoneNumber.parse(point.value())
                        .map(PhoneNumber::digits)
                        .orElseGet(() -> PatientWords.digits(point.value()))
                : PatientWords.email(point.value());
    }

    /** As it is kept and given out, whatever way it was typed. */
    static ContactPoint asKept(ContactPoint point) {
        String typed = point.value().strip();
        String value = PHONE.equals(point.system())
                ? PhoneNumber.parse(typed).map(PhoneNumber::shown).orElse(typed)
                : typed;
        return new ContactPoint(point.system(), value, point.use(), point.rank());
    }

    boolean isPhone() {
        return PHONE.equals(system);
    }

    @Override
    public int position() {
        return position;
    }

    String normal() {
        return normal;
    }

    /** Its place among all: those with a rank come first. */
    int turn() {
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    ContactPoint shown() {
        return new ContactPoint(system, value, use, rank);
    }
}
