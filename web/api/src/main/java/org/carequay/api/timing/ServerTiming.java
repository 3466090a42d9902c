package org.carequay.api.timing;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.carequay.security.PermissionTime;

/**
 * Tells in the header {@code Server-Timing} (W3C Server Timing) how many milliseconds the service took, without the time in which the
 * caller is recognised and the answer written; and how many of them ({@code keys}) were spent on asking for the caller's permission keys.
 */
@Provider
@Priority(Priorities.USER)
public class ServerTiming implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String BEGIN = ServerTiming.class.getName();
    private static final double NANOS = 1e6;

    @Override
    public void filter(ContainerRequestContext request) {
        PermissionTime.begin();
        request.setProperty(BEGIN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGIN) instanceof Long begin) {
            double millis = (System.nanoTime() - begin) / NANOS;
            double keys = PermissionTime.end() / NANOS;
            response.getHeaders()
                    .putSingle(
                            "Server-Timing", String.format(Locale.ROOT, "app;dur=%.1f, keys;dur=%.3f", millis, keys));
        }
    }
}
