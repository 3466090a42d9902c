package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.BoardQuery;
import org.carequay.scheduling.MadeWaitingScreen;
import org.carequay.scheduling.NewWaitingScreen;
import org.carequay.scheduling.WaitingRoom;
import org.carequay.scheduling.WaitingScreenId;
import org.carequay.scheduling.WaitingScreenView;
import org.carequay.scheduling.WaitingScreens;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.CurrentCaller;

/** Sets up and ends screens, and reads what one shows. */
@Stateless
@PermitAll
@Local(WaitingScreens.class)
public class WaitingScreensBean implements WaitingScreens {
    private static final int LONGEST_NAME = 80;

    @Inject
    private WaitingScreenRows rows;

    @Inject
    private SetupRows setup;

    @Inject
    private Board board;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<WaitingScreenView> screens() {
        return rows.inForce();
    }

    @Override
    public MadeWaitingScreen add(NewWaitingScreen screen) {
        new InvalidInput.Check()
                .required("name", screen.name())
                .maxLength("name", screen.name(), LONGEST_NAME)
                .done();
        if (screen.site() != null) {
            setup.known(screen.site());
        }
        UUID id = Ids.next();
        String token = SecretTokens.next();
        rows.add(id, screen, token);
        return new MadeWaitingScreen(new WaitingScreenId(id), token);
    }

    @Override
    public void revoke(WaitingScreenId id) {
        if (!rows.end(id)) {
            throw new NotFound("waiting-screen");
        }
    }

    @Override
    public WaitingRoom shownOn(UUID screen) {
        WaitingScreenRows.Shown shown = rows.shown(screen).orElseThrow(() -> new NotFound("waiting-screen"));
        LocalDate today = clock.today(caller.zone());
        rows.wasShown(screen, today);
        return WaitingRoom.of(
                shown.clinic(),
                board.of(new BoardQuery(today, null, shown.site())).visits());
    }
}
