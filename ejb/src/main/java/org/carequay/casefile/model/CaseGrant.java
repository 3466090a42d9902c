package org.carequay.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.InstantColumn;

/** That an account outside the clinic may see one case, until it is revoked. */
@Entity
@Table(name = "case_grant")
public class CaseGrant extends ClinicRow {
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "granted_at")
    @Convert(converter = InstantColumn.class)
    private Instant grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    protected CaseGrant() {}

    public CaseGrant(CaseFile caseFile, UUID account, String by, Instant now) {
        caseId = caseFile.id();
        accountId = account;
        grantedBy = by;
        grantedAt = now;
    }
}
