package org.carequay.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends the browser elsewhere, also when a script of a page asked, and only ever inside this application. */
public final class Redirects {
    private static final Pattern INSIDE = Pattern.compile("/[A-Za-z0-9/_-]+\\.xhtml(\\?[A-Za-z0-9=&%._~+-]*)?");

    private Redirects() {}

    /**
     * The sign-in page, which leads back to where the request wanted to go.
     *
     * @param why shown there, {@code why.<why>} in the texts; null for nothing
     */
    static String toLogin(HttpServletRequest request, String why) {
        return toLogin(request.getContextPath(), here(request), why);
    }

    static String toLogin(String contextPath, String next, String why) {
        return to(contextPath + Homes.LOGIN, next, why);
    }

    /** A page that leads back to {@code next} when it is done. */
    static String to(String page, String next, String why) {
        StringBuilder url = new StringBuilder(page);
        char separator = '?';
        if (isInside(next)) {
            url.append(separator).append("next=").append(URLEncoder.encode(next, StandardCharsets.UTF_8));
            separator = '&';
        }
        if (why != null) {
            url.append(separator).append("why=").append(why);
        }
        return url.toString();
    }

    /** Path and query of the request inside the application. */
    static String here(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The address of this very page with that parameter set; the value is plain letters, digits and dashes. */
    static String samePage(HttpServletRequest request, String name, String value) {
        String rest = without(request.getQueryString(), name);
        return "?" + (rest.isEmpty() ? "" : rest + "&") + name + "=" + value;
    }

    /** A query without that parameter. */
    static String without(String query, String name) {
        return query == null
                ? ""
                : query.replaceAll("(^|&)" + name + "=[^&]*", "").replaceFirst("^&", "");
    }

    /** Whether that text is a page of this application, other than the sign-in page, and nothing else. */
    public static boolean isInside(String target) {
        return target != null
                && INSIDE.matcher(target).matches()
                && !target.contains("//")
                && !target.startsWith(Homes.LOGIN);
    }

    /** That text when it is a page of this application, else null. */
    static String inside(String target) {
        return isInside(target) ? target : null;
    }

    static boolean isByScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    static void send(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        if (!isByScript(request)) {
            response.sendRedirect(url);
            return;
        }
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String escaped = url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + escaped
                        + "\"/></partial-response>");
    }
}
