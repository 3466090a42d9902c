package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.SeriesPlace;
import org.carequay.scheduling.SeriesService;

/** Where visits stand in their series, asked once for a request. */
@Named
@RequestScoped
public class SeriesPlaces {
    @Inject
    private SeriesService series;

    private final Map<AppointmentId, Optional<SeriesPlace>> known = new HashMap<>();

    /** Null for a visit that stands alone. */
    public SeriesPlace of(AppointmentView visit) {
        return known.computeIfAbsent(visit.id(), series::placeOf).orElse(null);
    }
}
