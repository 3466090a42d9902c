package org.carequay.encounter.bodychart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The figures, as drawn for this project in {@code figures.svg}: for each figure and view outlines and inner lines. */
public final class BodyArt {
    /** The box of every view. */
    public static final int WIDTH = 400;

    public static final int HEIGHT = 800;
    private static final String FOR_ALL = "any";
    private static final Map<String, Drawing> DRAWINGS = load();

    private BodyArt() {}

    /** Path data of one figure in one view. */
    public record Drawing(List<String> outlines, List<String> details) {}

    public static Drawing of(BodyFigure figure, BodyView view) {
        String seen = view.name().toLowerCase(Locale.ROOT);
        String own = figure.name().toLowerCase(Locale.ROOT) + "-" + seen;
        return DRAWINGS.containsKey(own) ? DRAWINGS.get(own) : DRAWINGS.get(FOR_ALL + "-" + seen);
    }

    private static Map<String, Drawing> load() {
        Map<String, Drawing> found = new HashMap<>();
        NodeList groups = parse("figures.svg").getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            found.put(group.getAttribute("id"), new Drawing(paths(group, "outline"), paths(group, "detail")));
        }
        return Map.copyOf(found);
    }

    private static List<String> paths(Element group, String kind) {
        List<String> found = new ArrayList<>();
        NodeList paths = group.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (path.getAttribute("class").equals(kind)) {
                found.add(path.getAttribute("d"));
            }
        }
        return List.copyOf(found);
    }

    /** One of the drawings that stand beside this class. */
    static Document parse(String name) {
        try (InputStream drawing = BodyArt.class.getResourceAsStream(name)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(drawing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IllegalStateException(name, malformed);
        }
    }
}
