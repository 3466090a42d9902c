package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.patient.DuplicateGrade;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.internal.TraitsReader.Known;
import org.carequay.patient.model.match.EvidenceText;
import org.carequay.patient.model.match.Fingerprint;
import org.carequay.patient.model.match.Verdict;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.shared.PageRequest;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps the pairs of records that may be one person; each pair has one row, whatever becomes of it. */
@ApplicationScoped
public class DuplicatePairs {
    private static final int COUNTED = PageRequest.COUNT_LIMIT + 1;
    private static final String FOUND =
            """
            insert into duplicate_pair (clinic_id, id, version, a_id, b_id, state, grade, score, weight, evidence, fingerprint,
              found_at)
            values (bound_clinic(), ?, 1, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, a_id, b_id) do update set version = duplicate_pair.version + 1, state = 'OPEN',
              grade = excluded.grade, score = excluded.score, weight = excluded.weight, evidence = excluded.evidence,
              fingerprint = excluded.fingerprint, found_at = case duplicate_pair.state when 'OPEN' then duplicate_pair.found_at
                else excluded.found_at end
            where case duplicate_pair.state
              when 'OPEN' then (duplicate_pair.evidence, duplicate_pair.fingerprint)
                is distinct from (excluded.evidence, excluded.fingerprint)
              when 'DISMISSED' then duplicate_pair.fingerprint <> excluded.fingerprint
              else true end""";
    private static final String KNOWN_OPEN =
            """
            select id, a_id, b_id from duplicate_pair where clinic_id = bound_clinic() and state = 'OPEN' and a_id = any (?)
            union select id, a_id, b_id from duplicate_pair where clinic_id = bound_clinic() and state = 'OPEN'
              and b_id = any (?)""";
    private static final String CLEAR =
            """
            with gone as (select id from duplicate_pair where clinic_id = bound_clinic() and id = any (?) and state = 'OPEN'
              order by a_id, b_id for no key update)
            update duplicate_pair p set state = 'CLEARED', version = p.version + 1 from gone
            where p.clinic_id = bound_clinic() and p.id = gone.id""";
    private static final String APART =
            """
            insert into duplicate_pair (clinic_id, id, version, a_id, b_id, state, grade, score, weight, evidence, fingerprint,
              found_at, dismissed_at, dismissed_account, dismissed_by, dismissed_reason)
            values (bound_clinic(), ?, 1, ?, ?, 'DISMISSED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, a_id, b_id) do update set version = duplicate_pair.version + 1, state = excluded.state,
              fingerprint = excluded.fingerprint, dismissed_at = excluded.dismissed_at,
              dismissed_account = excluded.dismissed_account, dismissed_by = excluded.dismissed_by,
              dismissed_reason = excluded.dismissed_reason
            where duplicate_pair.state <> 'DISMISSED'""";
    private static final String OPEN_AGAIN =
            """
            update duplicate_pair set state = 'OPEN', version = version + 1
            where clinic_id = bound_clinic() and a_id = ? and b_id = ? and state = 'CLEARED'""";
    private static final String DISMISS =
            """
            update duplicate_pair set state = 'DISMISSED', version = version + 1, dismissed_at = ?, dismissed_account = ?,
              dismissed_by = ?, dismissed_reason = nullif(?, '')
            where clinic_id = bound_clinic() and id = ? and version = ? and state = 'OPEN'""";
    private static final String WAITING =
            """
            from duplicate_pair d
            join patient a on a.clinic_id = d.clinic_id and a.id = d.a_id and a.active
            join patient b on b.clinic_id = d.clinic_id and b.id = d.b_id and b.active
            where d.clinic_id = bound_clinic() and d.state = 'OPEN' and d.score >= ?
            """;
    private static final String COUNT = "select count(*) from (select 1 " + WAITING + " limit " + COUNTED + ") c";
    private static final String OPEN = "select d.* " + WAITING + " order by d.weight desc, d.id limit ? offset ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    /** Two records, the lesser id first. */
    record Ends(UUID a, UUID b) implements Comparable<Ends> {
        private static final Comparator<Ends> ORDER =
                Comparator.comparing(Ends::a).thenComparing(Ends::b);

        @Override
        public int compareTo(Ends other) {
            return ORDER.compare(this, other);
        }

        static Ends of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Ends(one, other) : new Ends(other, one);
        }
    }

    /** A pair as it was found. */
    record Found(Ends ends, Verdict verdict, String fingerprint) {
        static Found of(Known one, Known other, Verdict verdict) {
            return new Found(Ends.of(one.id(), other.id()), verdict, Fingerprint.of(one.traits(), other.traits()));
        }
    }

    /** A pair as it waits. */
    record Waiting(
            UUID id,
            long version,
            UUID a,
            UUID b,
            DuplicateGrade grade,
            int score,
            double weight,
            List<MatchEvidence> evidence,
            java.time.Instant foundAt) {}

    private record Row(UUID id, Ends ends) {}

    /**
     * Writes the pairs that are new or have changed; the others stay untouched. Always in the order of the ends: the shares
     * of a scan write some pairs both, and must not wait for each other in a ring.
     */
    void write(List<Found> found) {
        sql.batch(
                FOUND,
                found.stream()
                        .sorted(Comparator.comparing(Found::ends))
                        .map(pair -> new Object[] {
                            Ids.next(),
                            pair.ends().a(),
                            pair.ends().b(),
                            pair.verdict().grade(),
                            pair.verdict().score(),
                            pair.verdict().weight(),
                            EvidenceText.of(pair.verdict().evidence()),
                            pair.fingerprint(),
                            clock.now()
                        })
                        .toList());
    }

    /** Open pairs of these records that were not found again are no longer alike. */
    void clearOthers(Collection<UUID> compared, boolean onlyFirst, Set<Ends> found) {
        UUID[] ids = compared.toArray(UUID[]::new);
        List<Row> open = sql.list(
                KNOWN_OPEN,
                row -> new Row(Columns.uuid(row, "id"), new Ends(Columns.uuid(row, "a_id"), Columns.uuid(row, "b_id"))),
                ids,
                onlyFirst ? new UUID[0] : ids);
        UUID[] gone = open.stream()
                .filter(row -> !found.contains(row.ends()))
                .map(Row::id)
                .toArray(UUID[]::new);
        if (gone.length > 0) {
            sql.update(CLEAR, (Object) gone);
        }
    }

    /** A pair that was cleared, because one of the two was no record of its own, waits for a decision again. */
    void openAgain(Ends ends) {
        sql.update(OPEN_AGAIN, ends.a(), ends.b());
    }

    /** Remembers of a pair that they are two people, whether it waits or nobody has met it yet. */
    void keepApart(Found pair, String reason) {
        Caller who = caller.get();
        java.time.Instant now = clock.now();
        Verdict verdict = pair.verdict();
        DuplicateGrade grade = verdict.match() ? verdict.grade() : DuplicateGrade.LIKELY;
        sql.update(
                APART,
                Ids.next(),
                pair.ends().a(),
                pair.ends().b(),
                grade,
                verdict.score(),
                verdict.weight(),
                EvidenceText.of(verdict.evidence()),
                pair.fingerprint(),
                now,
                now,
                who.account(),
                who.personName(),
                reason);
    }

    /** @throws StaleVersion when somebody else has decided */
    void dismiss(UUID id, long version, String reason) {
        Caller who = caller.get();
        long current = sql.first(
                        "select version from duplicate_pair where clinic_id = bound_clinic() and id = ?",
                        row -> row.getLong(1),
                        id)
                .orElseThrow(() -> new NotFound("duplicate-pair"));
        StaleVersion.check(version, current);
        int decided = sql.update(DISMISS, clock.now(), who.account(), who.personName(), reason, id, version);
        if (decided == 0) {
            throw new StaleVersion(version, current);
        }
    }

    long count(int minScore) {
        return sql.first(COUNT, row -> row.getLong(1), minScore).orElse(0L);
    }

    List<Waiting> open(int minScore, PageRequest page) {
        return sql.list(OPEN, DuplicatePairs::waiting, minScore, page.size(), page.offset());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "a_id"),
                Columns.uuid(row, "b_id"),
                Columns.code(row, "grade", DuplicateGrade.class),
                row.getInt("score"),
                row.getDouble("weight"),
                EvidenceText.read(row.getString("evidence")),
                Columns.instant(row, "found_at"));
    }
}
