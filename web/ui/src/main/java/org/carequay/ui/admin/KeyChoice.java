package org.carequay.ui.admin;

import java.io.Serializable;
import org.carequay.security.Permission;

/** A key that somebody may hold: whether the role has it by itself, and whether they shall hold it. */
public class KeyChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Permission permission;
    private final boolean usual;
    private boolean held;

    KeyChoice(Permission permission, boolean usual, boolean held) {
        this.permission = permission;
        this.usual = usual;
        this.held = held;
    }

    Permission permission() {
        return permission;
    }

    public String getKey() {
        return permission.key();
    }

    public boolean isUsual() {
        return usual;
    }

    /** {@code role}, {@code added}, {@code taken} or {@code not}: where the key comes from, or why it is not there. */
    public String getStanding() {
        if (held) {
            return usual ? "role" : "added";
        }
        return usual ? "taken" : "not";
    }

    public boolean isHeld() {
        return held;
    }

    public void setHeld(boolean held) {
        this.held = held;
    }
}
