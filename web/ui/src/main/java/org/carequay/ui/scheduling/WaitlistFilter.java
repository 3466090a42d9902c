package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WaitlistPriority;
import org.carequay.scheduling.WaitlistQuery;
import org.carequay.shared.PageRequest;

/** What the waitlist is narrowed by; it is in the address. */
public class WaitlistFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private String provider;
    private String visitType;
    private WaitlistPriority priority;
    private boolean ended;
    private int page;

    WaitlistQuery query() {
        return new WaitlistQuery(
                provider == null ? null : ProviderId.parse(provider),
                visitType == null ? null : VisitTypeId.parse(visitType),
                priority,
                null,
                ended,
                new PageRequest(getPage() - 1, PageRequest.MAX_SIZE, null));
    }

    /** The query of the address of that page of the same list. */
    public String at(int which) {
        List<String> parts = new ArrayList<>();
        add(parts, "provider", provider);
        add(parts, "type", visitType);
        add(parts, "priority", priority);
        add(parts, "ended", ended ? "true" : null);
        add(parts, "page", which > 1 ? which : null);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    public boolean isNarrowed() {
        return provider != null || visitType != null || priority != null || ended;
    }

    public WaitlistPriority[] getPriorities() {
        return WaitlistPriority.values();
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getVisitType() {
        return visitType;
    }

    public void setVisitType(String visitType) {
        this.visitType = visitType;
    }

    public WaitlistPriority getPriority() {
        return priority;
    }

    public void setPriority(WaitlistPriority priority) {
        this.priority = priority;
    }

    /** From 1. */
    public int getPage() {
        return Math.max(1, page);
    }

    public void setPage(int page) {
        this.page = page;
    }

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
