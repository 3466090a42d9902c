package org.carequay.api.scheduling;

import java.util.Locale;
import org.carequay.scheduling.LeaveResult;
import org.carequay.scheduling.LeaveVisit;

/** Visits of a provider who is away, before and after something is done about them. */
public final class LeaveBody {
    private LeaveBody() {}

    /**
     * A visit that cannot be as it is booked.
     *
     * @param phone of the patient, or null
     * @param reachedBy {@code email}, {@code sms} …: how the patient is told; null where they must be called
     * @param alternative where it could go, or null
     */
    public record Affected(AppointmentBody appointment, String phone, String reachedBy, SlotBody alternative) {
        static Affected of(LeaveVisit visit) {
            return new Affected(
                    AppointmentBody.of(visit.visit()),
                    visit.phone(),
                    visit.reachedBy() == null ? null : visit.reachedBy().name().toLowerCase(Locale.ROOT),
                    visit.alternative() == null ? null : SlotBody.of(visit.alternative()));
        }
    }

    /**
     * What became of a visit.
     *
     * @param refusal code of what stood against it; null when it was done
     */
    public record Done(AppointmentBody appointment, String phone, String reachedBy, boolean done, String refusal) {
        static Done of(LeaveResult result) {
            return new Done(
                    AppointmentBody.of(result.visit()),
                    result.phone(),
                    result.reachedBy() == null
                            ? null
                            : result.reachedBy().name().toLowerCase(Locale.ROOT),
                    result.isDone(),
                    result.refusal() == null ? null : result.refusal().code());
        }
    }
}
