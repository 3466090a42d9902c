package org.carequay.server.undertow;

import io.undertow.server.ConduitWrapper;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Set;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Refuses a body larger than the limit with 413, for every application of the server. Imports of patients and
 * documents that come in as they are have limits of their own.
 *
 * <p>A body that announces its length is refused before any of it reaches the application. A body that does not is counted
 * while the application reads it; one byte too many ends the request. The listener's own {@code max-post-size} answers 400
 * or closes the connection without an answer, and the predicates {@code max-content-size} and {@code request-larger-than}
 * of Undertow 2.3 look at the response instead of the request, so neither can be used.
 */
public final class BodyLimitHandler implements HttpHandler {
    /** How many times the limit is still read and thrown away, so that an honest client gets to see its answer. */
    private static final int READ_AWAY = 4;

    /** Where files of many patients come in. */
    private static final Set<String> IMPORTS =
            Set.of("/carequay/api/v1/patients/import", "/carequay/app/patients/import.xhtml");

    /** Where documents come in, not in parts and not kept on the way. */
    private static final Set<String> UPLOADS =
            Set.of("/carequay/api/v1/documents/files", "/carequay/app/documents/receive");

    private final HttpHandler next;
    private volatile long limit = 10L * 1024 * 1024;
    private volatile long importLimit = 257L * 1024 * 1024;

    private volatile long uploadLimit = 513L * 1024 * 1024;

    public BodyLimitHandler(HttpHandler next) {
        this.next = next;
    }

    /** Largest body in bytes; set by the filter's parameter of the same name. */
    public void setLimit(long limit) {
        this.limit = limit;
    }

    /** Largest body of an import in bytes; set by the filter's parameter of the same name. */
    public void setImportLimit(long importLimit) {
        this.importLimit = importLimit;
    }

    /** Largest document in bytes; set by the filter's parameter of the same name. */
    public void setUploadLimit(long uploadLimit) {
        this.uploadLimit = uploadLimit;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        long most = limit(exchange.getRequestPath());
        long length = exchange.getRequestContentLength();
        if (length > most) {
            if (length > READ_AWAY * limit || HttpContinue.requiresContinueResponse(exchange)) {
                Connectors.terminateRequest(exchange);
                exchange.setPersistent(false);
            }
            refuse(exchange);
            return;
        }
        if (length < 0 && !exchange.isRequestComplete()) {
            exchange.addRequestWrapper(counting(most));
        }
        next.handleRequest(exchange);
    }

    private long limit(String path) {
        if (UPLOADS.contains(path)) {
            return uploadLimit;
        }
        return IMPORTS.contains(path) ? importLimit : limit;
    }

    private static ConduitWrapper<StreamSourceConduit> counting(long most) {
        return (factory, exchange) -> new CountingConduit(factory.create(), most, () -> tooLargeWhileReading(exchange));
    }

    private static void tooLargeWhileReading(HttpServerExchange exchange) {
        if (exchange.isResponseStarted()) {
            return;
        }
        Connectors.terminateRequest(exchange);
        exchange.setPersistent(false);
        refuse(exchange);
    }

    private static void refuse(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, 0);
        exchange.endExchange();
    }
}
