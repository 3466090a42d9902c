package org.carequay.patient.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.OptIn;
import org.carequay.patient.OptInSource;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.InstantColumn;

/** A patient's word on one channel; never changed, only followed by a newer one. */
@Entity
@Table(name = "patient_opt_in")
public class PatientOptIn extends ClinicRow {
    @ManyToOne
    @JoinColumn(name = "patient_id", nullable = false)
    private Patient patient;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Column(name = "opted_in")
    private boolean optedIn;

    @Enumerated(EnumType.STRING)
    private OptInSource source;

    @Convert(converter = InstantColumn.class)
    private Instant at;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "account_id")
    private UUID account;

    protected PatientOptIn() {}

    PatientOptIn(Patient patient, OptIn word, Recorded recorded) {
        this.patient = patient;
        this.channel = word.channel();
        this.optedIn = word.optedIn();
        this.source = word.source();
        this.at = recorded.at();
        this.recordedBy = recorded.by();
        this.account = recorded.account();
    }

    ContactChannel channel() {
        return channel;
    }

    OptIn shown() {
        return new OptIn(channel, optedIn, source, at, recordedBy);
    }
}
