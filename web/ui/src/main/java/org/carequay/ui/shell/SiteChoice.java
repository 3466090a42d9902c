package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteId;
import org.carequay.ui.security.SignedInUser;

/**
 * The site of the clinic somebody works at now, or all of them: what the schedule shows and where a new visit is offered
 * first. Kept in the session; says nothing about what a person may see.
 */
@Named
@RequestScoped
public class SiteChoice {
    static final String PARAMETER = "site";
    private static final String KEPT = SiteChoice.class.getName();
    private final HttpServletRequest request;
    private final SignedInUser user;
    private final ClinicService clinics;

    protected SiteChoice() {
        this(null, null, null);
    }

    @Inject
    public SiteChoice(HttpServletRequest request, SignedInUser user, ClinicService clinics) {
        this.request = request;
        this.user = user;
        this.clinics = clinics;
    }

    /** One site. */
    public record Site(String id, String name) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The sites of that clinic as they were when the session first asked, and the chosen one or null. */
    private record Kept(String clinic, List<Site> sites, String chosen) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public List<Site> getAll() {
        return kept().sites();
    }

    /** Null for all sites. */
    public Site getChosen() {
        Kept kept = kept();
        return kept.sites().stream()
                .filter(site -> site.id().equals(kept.chosen()))
                .findFirst()
                .orElse(null);
    }

    /** The chosen site for queries; null for all. */
    public SiteId getId() {
        return getChosen() == null ? null : SiteId.parse(getChosen().id());
    }

    /** The address of this very page with another site; null for all. */
    public String switchTo(Site site) {
        return Redirects.samePage(request, PARAMETER, site == null ? "all" : site.id());
    }

    /** Keeps the choice; whatever is no site of the clinic means all of them. */
    void choose(String site) {
        Kept kept = kept();
        request.getSession().setAttribute(KEPT, new Kept(kept.clinic(), kept.sites(), site));
    }

    private Kept kept() {
        String clinic = user.getClinicCode();
        if (clinic == null) {
            return new Kept(null, List.of(), null);
        }
        Kept kept = (Kept) request.getSession().getAttribute(KEPT);
        if (kept == null || !kept.clinic().equals(clinic)) {
            List<Site> sites = clinics.current().sites().stream()
                    .map(site -> new Site(site.id().toString(), site.name()))
                    .toList();
            kept = new Kept(clinic, sites, null);
            request.getSession().setAttribute(KEPT, kept);
        }
        return kept;
    }
}
