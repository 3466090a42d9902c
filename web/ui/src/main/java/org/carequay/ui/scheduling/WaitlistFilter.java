package org.carequay.ui.scheduling;

import java.io.Serializable;
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

    WaitlistQuery query() {
        return new WaitlistQuery(
                provider == null ? null : ProviderId.parse(provider),
                visitType == null ? null : VisitTypeId.parse(visitType),
                priority,
                null,
                ended,
                PageRequest.first(PageRequest.MAX_SIZE));
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

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
