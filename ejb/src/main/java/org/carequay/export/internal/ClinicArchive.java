package org.carequay.export.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.shared.Clock;

/** The files of a clinic: its tables, then its documents. */
@ApplicationScoped
public class ClinicArchive {
    @Inject
    private ClinicExportRows rows;

    @Inject
    private DocumentService documents;

    @Inject
    private Clock clock;

    /** How much is in it. */
    record Totals(long rows, long documents) {}

    Totals writeTo(OutputStream to) throws IOException {
        Instant now = clock.now();
        HashedZip zip = new HashedZip(to, "carequay-clinic/1");
        long[] written = {0};
        for (String table : rows.tables()) {
            zip.put("tables/" + table + ".ndjson", now, out -> written[0] += rows.write(table, out));
        }
        List<DocumentId> all = rows.documents();
        for (int i = 0; i < all.size(); i++) {
            zip.put(i + 1, documents.contentFor(all.get(i)));
        }
        zip.finish(now);
        return new Totals(written[0], all.size());
    }
}
