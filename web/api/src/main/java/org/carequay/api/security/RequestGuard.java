package org.carequay.api.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.carequay.api.problem.Problem;
import org.carequay.api.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands before every resource: sets the response headers and refuses plain HTTP, except in the demo on loopback. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "carequay.api.require.tls", defaultValue = "true")
    private boolean requireTls;

    @Inject
    @ConfigProperty(name = "carequay.demo", defaultValue = "false")
    private boolean demo;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ResponseHeaders.apply(response);
        if (allowed(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private boolean allowed(HttpServletRequest request) throws IOException {
        return !requireTls
                || request.isSecure()
                || demo && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(Problem.MEDIA_TYPE);
        Problem problem = Problems.of(HttpServletResponse.SC_FORBIDDEN, "tls-required", request.getLocale());
        response.getOutputStream().write(problem.toJson().toString().getBytes(StandardCharsets.UTF_8));
    }
}
