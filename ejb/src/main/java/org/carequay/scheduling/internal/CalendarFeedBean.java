package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.CalendarFeedService;
import org.carequay.scheduling.CalendarFeedView;
import org.carequay.scheduling.CalendarText;
import org.carequay.scheduling.ProviderId;
import org.carequay.security.Permission;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Feeds of providers and invitations of patients. */
@Stateless
@PermitAll
@Local(CalendarFeedService.class)
public class CalendarFeedBean implements CalendarFeedService {
    private static final String FEEDS =
            """
            select p.id, p.name, p.account_id, f.created_at, f.last_read_on from provider p
            left join calendar_feed f on f.clinic_id = p.clinic_id and f.provider_id = p.id and f.revoked_at is null
            where ?::uuid is null or p.id = ?
            order by p.name, p.id""";

    private static final String PATIENT =
            "select patient_id from appointment where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private FeedTokens tokens;

    @Inject
    private CalendarTexts texts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditTrail audit;

    @Override
    public List<CalendarFeedView> feeds() {
        return all(null).stream().filter(this::mine).map(Feed::view).toList();
    }

    @Override
    public String replace(ProviderId provider) {
        check(provider);
        tokens.end(provider);
        return tokens.add(provider);
    }

    @Override
    public void revoke(ProviderId provider) {
        check(provider);
        tokens.end(provider);
    }

    @Override
    public CalendarText invitation(AppointmentId id) {
        CalendarText invitation = texts.invitation(id);
        UUID patient = sql.first(PATIENT, row -> Columns.uuid(row, "patient_id"), id.value())
                .orElseThrow(() -> new NotFound("appointment"));
        audit.act("EXPORT", "appointment", id.value(), patient, "{\"format\": \"ics\"}");
        return invitation;
    }

    @Override
    public CalendarText ofFeed(UUID feed, URI pages) {
        UUID provider = sql.first(
                        "select provider_id from calendar_feed where id = ? and revoked_at is null",
                        row -> Columns.uuid(row, "provider_id"),
                        feed)
                .orElseThrow(() -> new NotFound("calendar"));
        CalendarText text = texts.ofProvider(new ProviderId(provider), pages);
        tokens.wasRead(feed);
        return text;
    }

    private void check(ProviderId provider) {
        List<Feed> found = all(provider);
        if (found.isEmpty()) {
            throw new NotFound("provider");
        }
        if (!mine(found.get(0))) {
            throw new EJBAccessException("not permitted");
        }
    }

    private boolean mine(Feed feed) {
        Caller who = caller.get();
        return who.may(Permission.SCHEDULE_CONFIGURE.key())
                || who.account() != null && who.account().equals(feed.account());
    }

    /** @param account of the provider, or null */
    private record Feed(CalendarFeedView view, UUID account) {}

    private List<Feed> all(ProviderId provider) {
        UUID one = provider == null ? null : provider.value();
        return sql.list(FEEDS, CalendarFeedBean::feed, one, one);
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                new CalendarFeedView(
                        new ProviderId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        Columns.instant(row, "created_at"),
                        Columns.day(row, "last_read_on")),
                Columns.uuid(row, "account_id"));
    }
}
