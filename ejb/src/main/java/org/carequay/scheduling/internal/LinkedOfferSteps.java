package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.scheduling.OfferedTime;
import org.carequay.scheduling.WaitlistOfferStatus;
import org.carequay.scheduling.internal.WaitlistOfferRows.Offer;
import org.carequay.scheduling.internal.WaitlistOfferRows.Via;
import org.carequay.security.LinkGate;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;

/** What is done for somebody with the link to an offer, in its clinic; what was tried stays counted when the rest is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkedOfferSteps {
    private static final String BORN =
            """
            select pc.birth_date from waitlist_entry e
            join patient_card pc on pc.clinic_id = e.clinic_id and pc.patient_id = e.patient_id
            where e.id = ?""";
    private static final String TIME =
            """
            select a.start_at, a.end_at, a.site_id, p.name as provider_name from appointment a
            join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id
            where a.id = ?""";

    @Inject
    private WaitlistOfferRows offers;

    @Inject
    private WaitlistRows entries;

    @Inject
    private WaitlistHolds holds;

    @Inject
    private StaffNotices notices;

    @Inject
    private ClinicService clinics;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    /** Empty for a link that is dead. */
    public Optional<WaitlistOfferStatus> status(UUID id) {
        Offer offer = offers.get(id);
        return LinkGate.dead(offer.tries()) ? Optional.empty() : Optional.of(offer.at(clock.now()));
    }

    /** How many tries are left after this one, for {@link LinkGate#expectOpen}. */
    public int tryBirthDate(UUID id, LocalDate birthDate) {
        Offer offer = offers.lock(id);
        LocalDate born = sql.first(BORN, row -> Columns.day(row, "birth_date"), offer.entry())
                .orElse(null);
        return LinkGate.tried(offer.tries(), born, birthDate, () -> offers.tried(id));
    }

    public OfferedTime show(UUID id) {
        Offer offer = offers.get(id);
        ClinicView clinic = clinics.current();
        return sql.first(TIME, row -> shown(row, offer, clinic), offer.appointment())
                .orElseThrow();
    }

    public OfferedTime answer(UUID id, boolean accepted) {
        WaitlistRows.Locked entry = entries.lock(offers.entryOf(id));
        Offer offer = offers.lock(id);
        if (accepted) {
            holds.accept(entry, offer, Via.LINK);
            notices.post(new NewNotice(NoticeKind.OFFER_ACCEPTED, offer.appointment(), id.toString(), entry.patient()));
        } else {
            holds.decline(offer, Via.LINK);
        }
        return show(id);
    }

    private OfferedTime shown(ResultSet row, Offer offer, ClinicView clinic) throws SQLException {
        LinkedPlace place = LinkedPlace.of(clinic, Columns.uuid(row, "site_id"));
        return new OfferedTime(
                place.clinic(),
                place.phone(),
                place.zone(),
                Columns.instant(row, "start_at"),
                Columns.instant(row, "end_at"),
                row.getString("provider_name"),
                place.site(),
                place.address(),
                offer.heldUntil(),
                offer.at(clock.now()));
    }
}
