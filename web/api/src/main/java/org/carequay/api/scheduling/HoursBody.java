package org.carequay.api.scheduling;

import java.util.List;
import org.carequay.api.paging.Versioned;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.WeeklyHours;

/** The weekly hours of a provider as JSON; {@code version} is the provider's. */
public record HoursBody(long version, List<ProviderInput.Span> hours) implements Versioned {
    static HoursBody of(ProviderView provider, List<WeeklyHours> hours) {
        return new HoursBody(
                provider.version(), hours.stream().map(ProviderInput.Span::of).toList());
    }
}
