package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.scheduling.BoardQuery;
import org.carequay.scheduling.ProviderId;
import org.carequay.tenancy.SiteId;

/** Which visits a board shows, as the address says it: day, provider, and site ({@code all}, or else the site somebody works at). */
public class BoardFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String EVERYWHERE = "all";

    private LocalDate day;
    private String provider;
    private String site;

    /** @param here the site somebody works at; null for all */
    BoardQuery query(LocalDate today, SiteId here) {
        SiteId at = site == null ? here : EVERYWHERE.equals(site) ? null : SiteId.parse(site);
        return new BoardQuery(day == null ? today : day, provider == null ? null : ProviderId.parse(provider), at);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = blank(provider);
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = blank(site);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
