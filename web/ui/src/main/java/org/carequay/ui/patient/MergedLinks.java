package org.carequay.ui.patient;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.MergeService;
import org.carequay.patient.PatientId;
import org.carequay.ui.security.SignedInUser;

/**
 * Leads links to a merged record to the one that stands: the record's page, and every page that is opened for a patient. The page
 * of the record is told where the link came from.
 */
public class MergedLinks extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String RECORD = "/app/patients/view.xhtml";

    @Inject
    private transient MergeService merges;

    @Inject
    private transient SignedInUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String parameter = request.getServletPath().equals(RECORD) ? "id" : "patient";
        String asked = request.getParameter(parameter);
        Optional<PatientId> survivor = "GET".equals(request.getMethod()) ? survivorOf(asked) : Optional.empty();
        if (survivor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString().replace(asked, survivor.get().toString());
        String from = parameter.equals("id") ? "&merged=" + asked : "";
        response.sendRedirect(request.getContextPath() + request.getServletPath() + "?" + query + from);
    }

    private Optional<PatientId> survivorOf(String asked) {
        if (asked == null || asked.length() != 36 || !user.can("patient.read")) {
            return Optional.empty();
        }
        try {
            return merges.survivorOf(new PatientId(UUID.fromString(asked)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
