package org.carequay.api.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.carequay.security.RequestLimits;
import org.carequay.shared.TooManyRequests;

/** Counts by address who asks for calendars by their secret address. */
@Provider
public class LinkLimit implements ContainerRequestFilter {
    private static final String CALENDAR = ".ics";

    @Context
    private HttpServletRequest client;

    @Inject
    private RequestLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(CALENDAR)) {
            long wait = limits.count(RequestLimits.Kind.LINK, client.getRemoteAddr(), null);
            if (wait > 0) {
                throw new TooManyRequests(wait);
            }
        }
    }
}
