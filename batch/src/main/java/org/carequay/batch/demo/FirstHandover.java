package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.carequay.billing.AgencyHandovers;
import org.carequay.billing.InvoiceId;
import org.carequay.security.AccountId;

/** An agency was handed the older half of what is in collections; the rest waits. */
@Dependent
public class FirstHandover {
    @Inject
    private Stagehand stagehand;

    @Inject
    private AgencyHandovers agency;

    void play(Cast cast, Instant now) throws Exception {
        AccountId biller = cast.staff("biller");
        List<InvoiceId> waiting = stagehand.as(biller, now, () -> agency.waiting().stream()
                .map(AgencyHandovers.Waiting::invoice)
                .toList());
        if (!waiting.isEmpty()) {
            List<InvoiceId> older = waiting.subList(0, (waiting.size() + 1) / 2);
            stagehand.as(biller, now, () -> agency.handOver("Northway Recovery", older, null));
        }
    }
}
