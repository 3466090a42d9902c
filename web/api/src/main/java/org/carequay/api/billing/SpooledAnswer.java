package org.carequay.api.billing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.carequay.shared.sheet.Spool;

/** A file that is whole before its first byte is sent, so that a failure is still a problem document. */
final class SpooledAnswer {
    private SpooledAnswer() {}

    static Response of(Spool file, String name) {
        return Response.ok((StreamingOutput) file::sendTo)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
