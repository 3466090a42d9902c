package org.carequay.ui.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.carequay.ui.security.SessionClock;
import org.carequay.ui.security.SignedInUser;

/** Small facts the templates need. */
@Named
@ApplicationScoped
public class Shell {
    private static final List<String> OWN_FOLDERS =
            List.of("/resources/bodychart/", "/resources/css/", "/resources/js/");
    private final ServletContext context;
    private final SignedInUser user;
    private String stamp = "";

    protected Shell() {
        this(null, null);
    }

    @Inject
    public Shell(ServletContext context, SignedInUser user) {
        this.context = context;
        this.user = user;
    }

    @PostConstruct
    void readFiles() {
        CRC32 sum = new CRC32();
        List<String> files = OWN_FOLDERS.stream()
                .flatMap(folder -> context.getResourcePaths(folder).stream())
                .sorted()
                .toList();
        for (String file : files) {
            try (InputStream in = context.getResourceAsStream(file)) {
                sum.update(in.readAllBytes());
            } catch (IOException unreadable) {
                throw new IllegalStateException("Cannot read " + file, unreadable);
            }
        }
        stamp = Long.toHexString(sum.getValue());
    }

    /** Changes with the content of our style sheets and scripts, so that a browser never mixes versions. */
    public String getStamp() {
        return stamp;
    }

    /** Seconds without an act of the person after which the page is locked. */
    public int getIdleSeconds() {
        Object session = FacesContext.getCurrentInstance().getExternalContext().getSession(false);
        Duration idle = session instanceof HttpSession own ? SessionClock.idle(own) : null;
        return Math.toIntExact((idle == null ? Duration.ofMinutes(context.getSessionTimeout()) : idle).toSeconds());
    }

    /** Seconds after which the page warns: two minutes before it is locked. */
    public int getIdleWarningSeconds() {
        return Math.max(getIdleSeconds() - 120, getIdleSeconds() / 2);
    }

    /** Whether this browser shows the rail as icons only. */
    public boolean isThinRail() {
        Object cookie = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestCookieMap()
                .get("cqRail");
        return cookie instanceof Cookie rail && "thin".equals(rail.getValue());
    }

    public String getInitials() {
        return initialsOf(user.getName());
    }

    /** First letters of the first and the last word of a name, without what follows a comma such as a degree. */
    public String initialsOf(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.replaceFirst(",.*", "").strip().split("\\s+");
        return Stream.of(words[0], words[words.length - 1])
                .limit(words.length)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** The icon that goes with the tone of a chip. */
    public String iconOf(String tone) {
        return switch (tone) {
            case "good" -> "pi-check";
            case "wait" -> "pi-clock";
            case "bad" -> "pi-times";
            case "idle" -> "pi-minus";
            default -> "pi-circle-fill";
        };
    }
}
