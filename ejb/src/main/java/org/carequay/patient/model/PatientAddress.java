package org.carequay.patient.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.LinesConverter;

/** One postal address of a patient. */
@Entity
@Table(name = "patient_address")
public class PatientAddress extends ClinicRow implements Positioned {
    @ManyToOne
    @JoinColumn(name = "patient_id", nullable = false)
    private Patient patient;

    private int position;

    @Convert(converter = LinesConverter.class)
    private List<String> line;

    private String city;
    private String state;

    @Column(name = "postal_code")
    private String postalCode;

    private String use;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    protected PatientAddress() {}

    PatientAddress(Patient patient, int position, PostalAddress address) {
        this.patient = patient;
        this.position = position;
        this.line = address.line();
        this.city = address.city();
        this.state = address.state();
        this.postalCode = address.postalCode();
        this.use = address.use();
        this.periodStart = DatePeriod.start(address.period());
        this.periodEnd = DatePeriod.end(address.period());
    }

    @Override
    public int position() {
        return position;
    }

    PostalAddress shown() {
        return new PostalAddress(line, city, state, postalCode, use, DatePeriod.of(periodStart, periodEnd));
    }
}
