package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.scheduling.model.ProviderHours;
import org.carequay.scheduling.model.VisitType;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.SiteId;

/** The rows of what can be booked. */
@ApplicationScoped
public class SetupRows {
    private static final String ELIGIBLE =
            "select visit_type_id, provider_id from visit_type_provider where ?::uuid is null or visit_type_id = ?";
    private static final String FORGET =
            "delete from visit_type_provider where visit_type_id = ? and provider_id <> all (?)";
    private static final String NAME =
            """
            insert into visit_type_provider (clinic_id, id, visit_type_id, provider_id)
            values (bound_clinic(), ?, ?, ?) on conflict (clinic_id, visit_type_id, provider_id) do nothing""";
    private static final String SPELLED =
            """
            select word from (
              select subkind as word from resource where kind = ? union all
              select room_kind from visit_type where ? = 'ROOM' union all
              select unnest(string_to_array(equipment_kinds, e'\\n')) from visit_type where ? = 'EQUIPMENT') known
            where lower(word) = lower(?) order by word limit 1""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    private record Named(UUID type, ProviderId provider) {}

    <T extends ClinicRow> T get(Class<T> type, UUID id, String what) {
        T row = id == null ? null : em.find(type, id);
        if (row == null) {
            throw new NotFound(what);
        }
        return row;
    }

    <T> T keep(T row) {
        em.persist(row);
        em.flush();
        return row;
    }

    /** As it stands in the database now. */
    <T> T fresh(T row) {
        em.refresh(row);
        return row;
    }

    <T> List<T> all(Class<T> type) {
        return em.createQuery("select r from " + type.getSimpleName() + " r order by r.name", type)
                .getResultList();
    }

    /** Whether the query finds nothing. */
    boolean none(String query, Object... values) {
        return sql.first(query, row -> true, values).isEmpty();
    }

    void known(SiteId site) {
        if (site == null || none("select 1 from site where id = ?", site.value())) {
            throw new NotFound("site");
        }
    }

    /** The kind as it is spelled already, whatever its capitals; null for blank. */
    String spelled(ResourceKind kind, String word) {
        String typed = word == null ? "" : word.strip();
        return typed.isEmpty()
                ? null
                : sql.first(SPELLED, row -> row.getString("word"), kind, kind, kind, typed)
                        .orElse(typed);
    }

    List<VisitTypeView> visitTypes() {
        Map<UUID, List<ProviderId>> eligible = eligible(null);
        return all(VisitType.class).stream()
                .map(type -> type.view(eligible.getOrDefault(type.id(), List.of())))
                .toList();
    }

    VisitTypeView view(VisitType type) {
        return type.view(eligible(type.id()).getOrDefault(type.id(), List.of()));
    }

    /** @return whether anybody was added or left out */
    boolean setEligible(VisitType type, List<ProviderId> providers) {
        int forgotten = sql.update(
                FORGET, type.id(), providers.stream().map(ProviderId::value).toArray(UUID[]::new));
        int named = providers.stream()
                .mapToInt(provider -> sql.update(NAME, Ids.next(), type.id(), provider.value()))
                .sum();
        return forgotten + named > 0;
    }

    /** Raises the version of a row though nothing in it changed; of two who do so at once, one is refused. */
    void touch(ClinicRow row) {
        em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    List<WeeklyHours> hours(UUID provider) {
        return hoursOf(provider).stream().map(ProviderHours::view).toList();
    }

    /** Puts these in the place of all the provider had. */
    void setHours(UUID provider, List<WeeklyHours> hours) {
        hoursOf(provider).forEach(em::remove);
        em.flush();
        hours.forEach(span -> em.persist(new ProviderHours(provider, span)));
        em.flush();
    }

    private List<ProviderHours> hoursOf(UUID provider) {
        return em.createQuery(
                        "select h from ProviderHours h where h.provider = :provider"
                                + " order by h.day, h.opens, h.validFrom",
                        ProviderHours.class)
                .setParameter("provider", provider)
                .getResultList();
    }

    private Map<UUID, List<ProviderId>> eligible(UUID type) {
        Map<UUID, List<ProviderId>> eligible = new HashMap<>();
        sql.list(
                        ELIGIBLE,
                        row -> new Named(
                                Columns.uuid(row, "visit_type_id"), new ProviderId(Columns.uuid(row, "provider_id"))),
                        type,
                        type)
                .forEach(named -> eligible.computeIfAbsent(named.type(), id -> new ArrayList<>())
                        .add(named.provider()));
        return eligible;
    }
}
