package org.carequay.api.problem;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.carequay.security.CallerService;
import org.carequay.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers everything that is thrown with a problem document; a stack trace goes to the log, never to the caller. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    @Context
    private HttpServletRequest request;

    @EJB
    private CallerService callers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = request.getLocale();
        Optional<Problem> refusal = Problems.ofRefusal(thrown, this::signedIn, locale);
        if (refusal.isPresent()) {
            return refusal.get().respond().build();
        }
        if (thrown instanceof WebApplicationException http) {
            return ofHttp(http, locale);
        }
        return thrown instanceof ProcessingException unreadable && unreadable.getCause() == null
                ? Problems.ofStatus(FIRST_ERROR, locale).respond().build()
                : failure(thrown, locale);
    }

    /** A token may be good while its account has ended since; only the service knows. */
    private boolean signedIn() {
        try {
            return callers.me() != null;
        } catch (EJBException ended) {
            LOG.debug("The caller's account is not in force");
            return false;
        }
    }

    private static Response ofHttp(WebApplicationException http, Locale locale) {
        Response given = http.getResponse();
        if (given.getStatus() >= FIRST_SERVER_ERROR && http.getCause() != null) {
            return failure(http.getCause(), locale);
        }
        if (given.getStatus() < FIRST_ERROR || given.hasEntity()) {
            return given;
        }
        Response.ResponseBuilder problem =
                Problems.ofStatus(given.getStatus(), locale).respond();
        given.getHeaders().forEach((name, values) -> values.stream()
                .filter(value -> !"Content-Type".equalsIgnoreCase(name) && !"Content-Length".equalsIgnoreCase(name))
                .forEach(value -> problem.header(name, value)));
        return problem.build();
    }

    private static Response failure(Throwable thrown, Locale locale) {
        if (thrown instanceof IOException) {
            LOG.debug("The body could not be read");
            return Problems.ofStatus(FIRST_ERROR, locale).respond().build();
        }
        String reference = Ids.next().toString();
        LOG.error("Request failed, reference {}{}", reference, SafeTrace.of(thrown));
        return Problems.failure(reference, locale).respond().build();
    }
}
