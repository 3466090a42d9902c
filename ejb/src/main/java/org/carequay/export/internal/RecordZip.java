package org.carequay.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.carequay.document.DocumentContent;
import org.carequay.export.RecordExport.Export;

/** The files of a record, one after the other. */
record RecordZip(byte[] json, byte[] summary, List<DocumentContent> documents, Instant now) implements Export {
    @Override
    public void writeTo(OutputStream to) throws IOException {
        HashedZip zip = new HashedZip(to, "carequay-record/1");
        zip.put("record.json", now, out -> out.write(json));
        zip.put("summary.pdf", now, out -> out.write(summary));
        for (int i = 0; i < documents.size(); i++) {
            zip.put(i + 1, documents.get(i));
        }
        zip.finish(now);
    }
}
