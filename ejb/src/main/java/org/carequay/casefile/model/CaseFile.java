package org.carequay.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CaseFacts;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.NewCase;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.InstantColumn;
import org.carequay.tenancy.VersionedRow;

/** One injury of one patient, with the counsel that stands behind its bills, from intake to its closing. */
@Entity
@Table(name = "case_file")
public class CaseFile extends VersionedRow {
    @Column(name = "case_no")
    private String caseNo;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "attorney_id")
    private UUID attorneyId;

    @Column(name = "date_of_loss")
    private LocalDate dateOfLoss;

    @Enumerated(EnumType.STRING)
    @Column(name = "accident_kind")
    private AccidentKind accidentKind;

    private String state;

    @Column(name = "patient_role")
    private String patientRole;

    private String narrative;
    private String carrier;

    @Column(name = "claim_no")
    private String claimNo;

    private String adjuster;

    @Column(name = "policy_limit")
    private BigDecimal policyLimit;

    @Enumerated(EnumType.STRING)
    private CasePhase phase;

    @Column(name = "billing_suspended")
    private boolean billingSuspended;

    @Column(name = "opened_at")
    @Convert(converter = InstantColumn.class)
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    protected CaseFile() {}

    public CaseFile(String caseNo, NewCase command, Caller by, Instant now) {
        this.caseNo = caseNo;
        patientId = command.patient().value();
        firmId = command.firm() == null ? null : command.firm().value();
        attorneyId = command.attorney() == null ? null : command.attorney().value();
        say(command.facts());
        phase = CasePhase.INTAKE;
        openedAt = now;
        openedBy = by.personName();
    }

    /** @throws DomainRefusal {@code case-facts-closed} */
    public void change(CaseFacts facts) {
        if (phase == CasePhase.CLOSED) {
            throw new DomainRefusal("case-facts-closed");
        }
        say(facts);
    }

    private void say(CaseFacts facts) {
        dateOfLoss = facts.dateOfLoss();
        accidentKind = facts.accidentKind();
        state = facts.state();
        patientRole = facts.patientRole();
        narrative = facts.narrative();
        carrier = facts.carrier();
        claimNo = facts.claimNo();
        adjuster = facts.adjuster();
        policyLimit = facts.policyLimit() == null ? null : facts.policyLimit().amount();
    }

    /** @throws IllegalMove naming from, to and what is allowed */
    public void moveTo(CasePhase next) {
        if (!phase.can(next)) {
            throw new IllegalMove(phase, next, phase.next());
        }
        phase = next;
    }

    /**
     * Gives the case to that attorney, or with null to nobody.
     *
     * @throws DomainRefusal {@code case-closed}, or {@code same-counsel} when the attorney has the case already
     */
    public void giveTo(Attorney attorney) {
        if (!phase.open()) {
            throw new DomainRefusal("case-closed", Map.of("phase", phase));
        }
        UUID next = attorney == null ? null : attorney.id();
        if (Objects.equals(next, attorneyId)) {
            throw new DomainRefusal("same-counsel");
        }
        attorneyId = next;
        firmId = attorney == null ? null : attorney.firm();
    }

    public CasePhase phase() {
        return phase;
    }
}
