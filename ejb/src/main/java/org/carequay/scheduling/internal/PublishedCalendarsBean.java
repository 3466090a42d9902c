package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import org.carequay.scheduling.CalendarFeedService;
import org.carequay.scheduling.CalendarText;
import org.carequay.scheduling.PublishedCalendars;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ActingAs;

/** Finds whose calendar an address is, and then works as the system in that one clinic. */
@Stateless
@PermitAll
@Local(PublishedCalendars.class)
public class PublishedCalendarsBean implements PublishedCalendars {
    @Inject
    private FeedTokens tokens;

    @Inject
    private CalendarFeedService feeds;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CalendarText read(String token, URI pages) throws Exception {
        FeedTokens.Found found = tokens.find(token).orElseThrow(() -> new NotFound("calendar"));
        return ActingAs.system(found.clinic(), "calendar feed", () -> feeds.ofFeed(found.feed(), pages));
    }
}
