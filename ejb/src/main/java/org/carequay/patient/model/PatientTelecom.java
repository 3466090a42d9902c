package org.carequay.patient.model;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.PatientWords;
import org.carequay.tenancy.ClinicRow;

/** One phone number or e-mail address of a patient. */
@Entity
@Table(name = "patient_telecom")
public class PatientTelecom extends ClinicRow {
    private static final String PHONE = "phone";

    @ManyToOne
    @JoinColumn(name = "patient_id", nullable = false)
    private Patient patient;

    private int position;
    private String system;
    private String value;
    private String use;
    private String normal;

    protected PatientTelecom() {}

    PatientTelecom(Patient patient, int position, ContactPoint point) {
        this.patient = patient;
        this.position = position;
        this.system = point.system();
        this.value = point.value().strip();
        this.use = point.use();
        this.normal = normal(point);
    }

    /** The form in which contact data is compared. */
    public static String normal(ContactPoint point) {
        return PHONE.equals(point.system()) ? PatientWords.digits(point.value()) : PatientWords.email(point.value());
    }

    boolean isPhone() {
        return PHONE.equals(system);
    }

    int position() {
        return position;
    }

    String normal() {
        return normal;
    }

    ContactPoint shown() {
        return new ContactPoint(system, value, use);
    }
}
