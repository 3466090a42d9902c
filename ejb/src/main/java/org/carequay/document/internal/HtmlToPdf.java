package org.carequay.document.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.carequay.document.ClinicLogos;
import org.carequay.document.PdfRenderer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Renders with openhtmltopdf as tagged PDF (PDF/UA) in Open Sans, which is embedded; SVG within the page stays vector. Document types and entities are
 * refused, and no address is ever resolved: neither network nor files nor the class path. The clinic's logo goes into every {@code <div data-logo="its name">}.
 */
@ApplicationScoped
public class HtmlToPdf implements PdfRenderer {
    private static final String FAMILY = "Open Sans";
    private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Where the clinic's logo goes: text that people write never gets such an element into a page. */
    private static final String LOGO_PLACE = "data-logo";

    private static final String LOGO_STYLE = "height: 14mm; margin-bottom: 2mm;";

    private final Supplier<Optional<byte[]>> logo;

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** Without a logo. */
    public HtmlToPdf() {
        this(Optional::empty);
    }

    @Inject
    public HtmlToPdf(ClinicLogos logos) {
        this(logos::image);
    }

    HtmlToPdf(Supplier<Optional<byte[]>> logo) {
        this.logo = logo;
    }

    @Override
    public byte[] render(String xhtml) {
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useUriResolver((base, address) -> isWithin(address) ? address : null);
            builder.useExternalResourceAccessControl(
                    (address, type) -> isWithin(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (address, type) -> isWithin(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.usePdfUaAccessibility(true);
            builder.withProducer("CareQuay");
            builder.withW3cDocument(withLogo(parse(xhtml)), null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A picture that is in the page itself. */
    private static boolean isWithin(String address) {
        return address != null
                && (address.startsWith("data:image/jpeg;base64,") || address.startsWith("data:image/png;base64,"));
    }

    private Document withLogo(Document page) {
        NodeList elements = page.getElementsByTagName("div");
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element place && place.hasAttribute(LOGO_PLACE)) {
                logo.get().ifPresent(image -> place.appendChild(picture(page, place, image)));
            }
        }
        return page;
    }

    private static Element picture(Document page, Element place, byte[] image) {
        Element picture = page.createElementNS(place.getNamespaceURI(), "img");
        picture.setAttribute(
                "src", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(image));
        picture.setAttribute("alt", place.getAttribute(LOGO_PLACE));
        picture.setAttribute("style", LOGO_STYLE);
        return picture;
    }

    private static InputStream font(String style) {
        return PdfRendererBuilder.class.getResourceAsStream(FONTS + style + ".ttf");
    }

    private static Document parse(String xhtml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException("not well-formed XHTML", malformed);
        }
    }
}
