package org.carequay.ui.dashboard;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.shared.Json;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Language;

/**
 * Tells the bell what waits, as {@code [{text, count, href, icon}]}; 401 when the session is over. A page asks by itself, so
 * this keeps no session alive.
 */
public class WaitingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.carequay.ui.dashboard.messages";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private transient SignedInUser user;

    @Inject
    private transient WaitingWork work;

    @Inject
    private transient WaitingNotices notices;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Locale locale = language.getLocale();
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_ELSE);
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (WaitingWork.Item item : items()) {
            String text = texts.getString("waiting." + item.key());
            items.add(Json.createObjectBuilder()
                    .add("text", new MessageFormat(text, locale).format(new Object[] {item.count()}))
                    .add("count", item.count())
                    .add("href", request.getContextPath() + "/" + item.page())
                    .add("icon", item.icon()));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(items.build().toString());
    }

    private List<WaitingWork.Item> items() {
        List<WaitingWork.Item> items = new ArrayList<>(notices.items());
        items.addAll(work.items());
        return items;
    }
}
