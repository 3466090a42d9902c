package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;

/** The one page for everything that did not work; says what to do and nothing about the inside. */
@Named
@RequestScoped
public class ErrorPage {
    static final String REFERENCE = "carequay.reference";
    /** Request attribute: it is refused because the clinic does not offer it. */
    static final String NOT_OFFERED = "carequay.not-offered";

    private static final Pattern REFERENCES = Pattern.compile("[0-9a-f]{8}");
    private static final Map<String, Integer> TOLD = Map.of("403", 403, "404", 404, "429", 429, "503", 503);
    private final HttpServletRequest request;

    protected ErrorPage() {
        this(null);
    }

    @Inject
    public ErrorPage(HttpServletRequest request) {
        this.request = request;
    }

    /** 403, 404, 429, 500 or 503; everything else counts as one of them. */
    public int getStatus() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String text = status == null ? request.getParameter("status") : status.toString();
        return text == null ? 404 : TOLD.getOrDefault(text, 500);
    }

    /** What is told about it: the status, or that the clinic does not offer it. */
    public String getWhat() {
        return request.getAttribute(NOT_OFFERED) == null ? String.valueOf(getStatus()) : "off";
    }

    /** The reference in the log, or null. */
    public String getReference() {
        Object known = request.getAttribute(REFERENCE);
        String text = known == null ? request.getParameter("ref") : known.toString();
        return text != null && REFERENCES.matcher(text).matches() ? text : null;
    }
}
