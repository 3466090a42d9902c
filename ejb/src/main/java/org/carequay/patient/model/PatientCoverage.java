package org.carequay.patient.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.patient.CardSide;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageId;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.CoverageView;
import org.carequay.patient.Eligibility;
import org.carequay.patient.EligibilityStatus;
import org.carequay.patient.PatientId;
import org.carequay.patient.Relation;
import org.carequay.shared.DatePeriod;
import org.carequay.tenancy.InstantColumn;
import org.carequay.tenancy.VersionedRow;

/** What pays for a patient's care in a span of days. */
@Entity
@Table(name = "patient_coverage")
public class PatientCoverage extends VersionedRow {
    @Column(name = "patient_id")
    private UUID patient;

    /** The patient it was entered for; stays when two records are merged. */
    @Column(name = "entered_for")
    private UUID enteredFor;

    private boolean active = true;

    @Column(name = "coverage_order")
    @Enumerated(EnumType.STRING)
    private CoverageOrder order;

    private String payer;

    @Column(name = "member_id")
    private String memberId;

    @Column(name = "group_number")
    private String groupNumber;

    private String subscriber;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "subscriber_birth_date")
    private LocalDate subscriberBirthDate;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "eligibility_status")
    @Enumerated(EnumType.STRING)
    private EligibilityStatus eligibilityStatus;

    @Column(name = "eligibility_note")
    private String eligibilityNote;

    @Column(name = "eligibility_checked_at")
    @Convert(converter = InstantColumn.class)
    private Instant eligibilityCheckedAt;

    @Column(name = "eligibility_checked_by")
    private String eligibilityCheckedBy;

    @Column(name = "card_front_document_id")
    private UUID cardFront;

    @Column(name = "card_back_document_id")
    private UUID cardBack;

    protected PatientCoverage() {}

    public PatientCoverage(PatientId patient, CoverageDetails details) {
        this.patient = patient.value();
        this.enteredFor = patient.value();
        describe(details);
    }

    public void describe(CoverageDetails details) {
        order = details.order();
        payer = details.payer().strip();
        memberId = blankToNull(details.memberId());
        groupNumber = blankToNull(details.groupNumber());
        relation = details.relation() == null ? Relation.SELF : details.relation();
        subscriber = relation == Relation.SELF ? null : blankToNull(details.subscriber());
        subscriberBirthDate = relation == Relation.SELF ? null : details.subscriberBirthDate();
        periodStart = DatePeriod.start(details.period());
        periodEnd = DatePeriod.end(details.period());
    }

    public void checked(EligibilityStatus status, String note, Recorded recorded) {
        eligibilityStatus = status;
        eligibilityNote = blankToNull(note);
        eligibilityCheckedAt = recorded.at();
        eligibilityCheckedBy = recorded.by();
    }

    public void card(CardSide side, UUID document) {
        if (side == CardSide.FRONT) {
            cardFront = document;
        } else {
            cardBack = document;
        }
    }

    public void makeVoid() {
        active = false;
    }

    public boolean isOf(PatientId other) {
        return patient.equals(other.value());
    }

    public CoverageView view() {
        CoverageDetails details = new CoverageDetails(
                order,
                payer,
                memberId,
                groupNumber,
                subscriber,
                relation,
                subscriberBirthDate,
                DatePeriod.of(periodStart, periodEnd));
        Eligibility eligibility = eligibilityStatus == null
                ? null
                : new Eligibility(eligibilityStatus, eligibilityNote, eligibilityCheckedAt, eligibilityCheckedBy);
        return new CoverageView(
                new CoverageId(id()),
                version(),
                new PatientId(patient),
                active,
                details,
                eligibility,
                cardFront,
                cardBack);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
