package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Codes that somebody wants to see first: the own favourites, then what the clinic's last signed notes diagnosed most. */
@ApplicationScoped
public class PreferredCodes {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_FAVOURITES = 200;
    private static final String FAVOURITES = "select code from diagnosis_favourite where account_id = ? order by code";
    private static final String FREQUENT =
            """
            select d.code from note_diagnosis d
            where d.note_id in (select n.id from note n where n.status <> 'DRAFT' order by n.signed_at desc limit 300)
            group by d.code having count(*) > 1 order by count(*) desc, d.code limit 60""";
    private static final String ADD =
            """
            insert into diagnosis_favourite (clinic_id, id, account_id, code)
            select a.clinic_id, ?, a.id, ? from account a where a.clinic_id = bound_clinic() and a.id = ?
            on conflict (clinic_id, account_id, code) do nothing""";
    private static final String REMOVE = "delete from diagnosis_favourite where account_id = ? and code = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private final Map<ClinicId, Frequent> frequent = new ConcurrentHashMap<>();

    private record Frequent(Instant asked, List<String> codes) {}

    /** The caller's favourites; none for somebody without an account. */
    Set<String> favourites() {
        return caller.get().account() == null
                ? Set.of()
                : new LinkedHashSet<>(sql.list(
                        FAVOURITES, row -> row.getString("code"), caller.get().account()));
    }

    /** These favourites and then the codes that the clinic uses most; the latter are up to ten minutes old. */
    Set<String> after(Set<String> favourites) {
        Set<String> all = new LinkedHashSet<>(favourites);
        if (caller.get().clinic() != null) {
            all.addAll(frequent.compute(caller.get().clinic(), (clinic, known) -> fresh(known))
                    .codes());
        }
        return all;
    }

    private Frequent fresh(Frequent known) {
        Instant now = clock.now();
        return known != null && known.asked().plus(REMEMBERED).isAfter(now)
                ? known
                : new Frequent(now, sql.list(FREQUENT, row -> row.getString("code")));
    }

    /** Only accounts of the clinic have favourites there. @throws DomainRefusal {@code too-many-favourites} */
    void favour(String code, boolean wanted) {
        if (!wanted) {
            sql.update(REMOVE, caller.get().account(), code);
            return;
        }
        if (favourites().size() >= MOST_FAVOURITES) {
            throw new DomainRefusal("too-many-favourites", Map.of("most", MOST_FAVOURITES));
        }
        sql.update(ADD, Ids.next(), code, caller.get().account());
    }
}
