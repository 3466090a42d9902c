package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carequay.scheduling.LeaveQuery;
import org.carequay.scheduling.LeaveResult;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderLeave;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.RefusalTexts;

/** What becomes of a provider's visits while they are away: looked at in numbers, then done, then whom to call. */
@Named
@ViewScoped
public class LeavePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ProviderLeave leave;

    @Inject
    private Notices notices;

    @Inject
    private RefusalTexts refusals;

    private String provider;
    private LocalDate from;
    private LocalDate to;
    private String reason;
    private transient List<LeaveLine> lines;
    private transient List<LeaveResult> results;

    /** The visits of those days; empty until all three are chosen. */
    public List<LeaveLine> getLines() {
        if (lines == null) {
            lines = isAsked()
                    ? leave.preview(new LeaveQuery(ProviderId.parse(provider), from, to)).stream()
                            .map(LeaveLine::new)
                            .toList()
                    : List.of();
        }
        return lines;
    }

    public boolean isAsked() {
        return provider != null && !provider.isBlank() && from != null && to != null && !isBackwards();
    }

    /** Whether the last day asked for lies before the first. */
    public boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** How many visits are to have that done. */
    public long count(LeaveLine.Act act) {
        return getLines().stream().filter(line -> line.getAct() == act).count();
    }

    public long getMoves() {
        return count(LeaveLine.Act.MOVE);
    }

    public long getCancels() {
        return count(LeaveLine.Act.CANCEL);
    }

    /** How many patients whose visit changes are told by a message. */
    public long getTold() {
        return getLines().stream()
                .filter(line -> line.getAct() != LeaveLine.Act.KEEP && line.isTold())
                .count();
    }

    /** How many of them have to be called. */
    public long getCalled() {
        return getMoves() + getCancels() - getTold();
    }

    /** A choice has changed; the numbers follow. */
    public void look() {
        results = null;
    }

    public void apply() {
        results = leave.apply(
                ProviderId.parse(provider),
                getLines().stream()
                        .filter(line -> line.getAct() != LeaveLine.Act.KEEP)
                        .map(LeaveLine::change)
                        .toList(),
                reason);
        lines = null;
        notices.done(
                "scheduleMsg",
                "leave.done",
                results.stream().filter(LeaveResult::isDone).count(),
                results.size());
    }

    /** What was done, visit by visit; null before. */
    public List<LeaveResult> getResults() {
        return results;
    }

    public String why(LeaveResult result) {
        return result.isDone() ? "" : refusals.of(result.refusal());
    }

    public LeaveLine.Act[] getActs() {
        return LeaveLine.Act.values();
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
