package org.carequay.ui.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Words, tones and icons of every status, the same on all pages: {@code statuses.properties} maps
 * {@code EnumName.VALUE} to a tone and an icon, the texts have the word under the same key. An enum inside another type has
 * the name of that type before its own.
 */
@Named
@ApplicationScoped
public class Statuses {
    private static final String PLAIN = "idle pi-circle";
    private final Properties looks = new Properties();

    @PostConstruct
    void read() {
        try (InputStream in = Statuses.class.getResourceAsStream("statuses.properties")) {
            looks.load(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The table of statuses cannot be read", unreadable);
        }
    }

    /** info, good, wait, bad or idle. */
    public String tone(Enum<?> status) {
        return looks.getProperty(key(status), PLAIN).split(" ")[0];
    }

    public String icon(Enum<?> status) {
        return looks.getProperty(key(status), PLAIN).split(" ")[1];
    }

    /** The word for people; empty for null. */
    public String text(Enum<?> status) {
        if (status == null) {
            return "";
        }
        String text = Texts.find(FacesContext.getCurrentInstance(), "msg", key(status));
        return text == null ? status.name() : text;
    }

    private static String key(Enum<?> status) {
        if (status == null) {
            return "";
        }
        Class<?> type = status.getDeclaringClass();
        String outer =
                type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName() + ".";
        return outer + type.getSimpleName() + "." + status.name();
    }
}
