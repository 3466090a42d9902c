package org.carequay.api.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.carequay.api.problem.Problems;
import org.carequay.document.DocumentUploads;
import org.carequay.patient.PatientImports;
import org.carequay.shared.DomainRefusal;

/**
 * Takes at most 10 MB of body, of an import and of a document that comes as it is what these may have: refused by its announced length, or cut off when it comes
 * without one.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    static final long MAX_BYTES = 10L * 1024 * 1024;

    private static final String IMPORT = "v1/patients/import";
    private static final String DOCUMENT = "v1/documents/files";
    private static final long MEGABYTE = 1024 * 1024;
    /** What the other parts of an import may take. */
    private static final long PARTS = 1024 * 1024;

    private static final int TOO_LARGE = 413;

    @Override
    public void filter(ContainerRequestContext request) {
        long most = most(request.getUriInfo().getPath().replaceFirst("^/", ""));
        if (announced(request) > most) {
            Locale locale = request.getAcceptableLanguages().get(0);
            request.abortWith(Problems.ofStatus(TOO_LARGE, locale).respond().build());
        } else if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    private static long most(String path) {
        return switch (path) {
            case IMPORT -> PatientImports.MAX_BYTES + PARTS;
            case DOCUMENT -> DocumentUploads.MAX_MB * MEGABYTE;
            default -> MAX_BYTES;
        };
    }

    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }

    /** Lets so many bytes through and then fails. */
    static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream body, long limit) {
            super(body);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            spend(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            spend(Math.max(0, count));
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void spend(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new DomainRefusal("too-large");
            }
        }
    }
}
