package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carequay.scheduling.PublishedScreens;
import org.carequay.scheduling.WaitingRoom;
import org.carequay.scheduling.WaitingScreens;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ActingAs;

/** Finds the screen without a caller, then reads as the system of its clinic. */
@Stateless
@PermitAll
@Local(PublishedScreens.class)
public class PublishedScreensBean implements PublishedScreens {
    @Inject
    private WaitingScreenRows rows;

    @Inject
    private WaitingScreens screens;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public WaitingRoom read(String token) throws Exception {
        WaitingScreenRows.Found found =
                Optional.ofNullable(token).flatMap(rows::find).orElseThrow(() -> new NotFound("waiting-screen"));
        return ActingAs.system(found.clinic(), "waiting room", () -> screens.shownOn(found.screen()));
    }
}
