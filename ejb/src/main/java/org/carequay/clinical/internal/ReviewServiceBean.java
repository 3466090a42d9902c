package org.carequay.clinical.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.clinical.ReviewPart;
import org.carequay.clinical.ReviewService;
import org.carequay.encounter.EncounterId;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps the marks of what was gone through. */
@Stateless
@PermitAll
@Local(ReviewService.class)
public class ReviewServiceBean implements ReviewService {
    private static final String LIST =
            "select part, reviewed_at, reviewed_by from clinical_review where encounter_id = ? order by part";
    private static final String MARK =
            """
            insert into clinical_review (clinic_id, id, patient_id, encounter_id, part, reviewed_at, reviewed_by, reviewed_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, encounter_id, part) do update set reviewed_at = excluded.reviewed_at,
              reviewed_by = excluded.reviewed_by, reviewed_account = excluded.reviewed_account""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Visits visits;

    @Inject
    private Entries entries;

    @Override
    public List<Review> of(EncounterId encounter) {
        visits.seen(encounter);
        return list(encounter);
    }

    @Override
    public List<Review> mark(EncounterId encounter, ReviewPart part) {
        new InvalidInput.Check().required("part", part).done();
        Visits.Visit visit = visits.forWriting(encounter);
        Entries.Signed now = entries.now();
        sql.update(MARK, Ids.next(), visit.patient(), encounter.value(), part, now.at(), now.by(), now.account());
        return list(encounter);
    }

    private List<Review> list(EncounterId encounter) {
        return sql.list(
                LIST,
                row -> new Review(
                        Columns.code(row, "part", ReviewPart.class),
                        Columns.instant(row, "reviewed_at"),
                        row.getString("reviewed_by")),
                encounter.value());
    }
}
