package org.carequay.patient.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.HumanName;
import org.carequay.shared.DatePeriod;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.LinesConverter;

/** A name beside the official one. */
@Entity
@Table(name = "patient_name")
public class PatientName extends ClinicRow implements Positioned {
    @ManyToOne
    @JoinColumn(name = "patient_id", nullable = false)
    private Patient patient;

    private int position;
    private String use;
    private String family;

    @Convert(converter = LinesConverter.class)
    private List<String> given;

    private String suffix;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    protected PatientName() {}

    PatientName(Patient patient, int position, HumanName name) {
        this.patient = patient;
        this.position = position;
        this.use = name.use();
        this.family = name.family();
        this.given = name.given();
        this.suffix = name.suffix();
        this.periodStart = DatePeriod.start(name.period());
        this.periodEnd = DatePeriod.end(name.period());
    }

    /** How a name is kept: without blanks around it. A family name alone is enough. */
    static HumanName normal(HumanName name) {
        return new HumanName(
                name.family() == null ? "" : name.family().strip(),
                name.given().stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                name.suffix() == null || name.suffix().isBlank()
                        ? null
                        : name.suffix().strip(),
                name.use(),
                DatePeriod.of(DatePeriod.start(name.period()), DatePeriod.end(name.period())));
    }

    @Override
    public int position() {
        return position;
    }

    HumanName shown() {
        return new HumanName(family, given, suffix, use, DatePeriod.of(periodStart, periodEnd));
    }
}
