package org.carequay.encounter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.encounter.EncounterStatus;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.VersionedRow;

/**
 * What happens between a patient and a provider at one visit: arrived with the patient, in progress with the first words
 * of its note, finished by the signature; cancelled when the visit is. Its version covers its note too.
 */
@Entity
@Table(name = "encounter")
public class Encounter extends VersionedRow {
    @Column(name = "appointment_id")
    private UUID appointment;

    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "date_of_service")
    private LocalDate dateOfService;

    @Enumerated(EnumType.STRING)
    private EncounterStatus status;

    protected Encounter() {}

    /** The note is being written. @throws DomainRefusal {@code encounter-cancelled} */
    public void write() {
        checkNotCancelled();
        if (status != EncounterStatus.FINISHED) {
            status = EncounterStatus.IN_PROGRESS;
        }
    }

    public void finish() {
        checkNotCancelled();
        status = EncounterStatus.FINISHED;
    }

    public AppointmentId appointment() {
        return new AppointmentId(appointment);
    }

    public PatientId patient() {
        return new PatientId(patient);
    }

    public ProviderId provider() {
        return new ProviderId(provider);
    }

    public LocalDate dateOfService() {
        return dateOfService;
    }

    private void checkNotCancelled() {
        if (status == EncounterStatus.CANCELLED) {
            throw new DomainRefusal("encounter-cancelled");
        }
    }
}
