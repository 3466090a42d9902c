package org.carequay.patient.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.carequay.patient.Identifier;
import org.carequay.tenancy.ClinicRow;

/** One identifier of a patient; it is never changed, only replaced. */
@Entity
@Table(name = "patient_identifier")
public class PatientIdentifier extends ClinicRow {
    @ManyToOne
    @JoinColumn(name = "patient_id", nullable = false)
    private Patient patient;

    private String type;
    private String system;
    private String value;

    @Column(name = "value_cipher")
    private byte[] valueCipher;

    @Column(name = "last_four")
    private String lastFour;

    @Column(name = "blind_index")
    private String blindIndex;

    protected PatientIdentifier() {}

    PatientIdentifier(Patient patient, SealedIdentifier sealed) {
        this.patient = patient;
        this.type = sealed.type();
        this.system = sealed.system();
        this.value = sealed.value();
        this.valueCipher = sealed.cipher();
        this.lastFour = sealed.lastFour();
        this.blindIndex = sealed.blindIndex();
    }

    /** Whether that one is this row. */
    boolean holds(SealedIdentifier other) {
        return valueCipher != null && Arrays.equals(valueCipher, other.cipher());
    }

    boolean sameNumber(SealedIdentifier other) {
        return sealed().sameNumber(other);
    }

    boolean isMaskedAs(Identifier other) {
        return sealed().isMaskedAs(other);
    }

    SealedIdentifier sealed() {
        return new SealedIdentifier(type, system, value, valueCipher, lastFour, blindIndex);
    }
}
