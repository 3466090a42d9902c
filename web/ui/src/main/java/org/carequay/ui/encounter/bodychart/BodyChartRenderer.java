package org.carequay.ui.encounter.bodychart;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import jakarta.faces.render.FacesRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartSvg;
import org.carequay.encounter.bodychart.BodyChartWords;
import org.carequay.ui.shell.Shell;
import org.primefaces.renderkit.CoreRenderer;
import org.primefaces.util.WidgetBuilder;

/** Writes the chart as SVG where it is only shown, and a place for the canvas where it is edited. */
@FacesRenderer(componentFamily = BodyChartInput.FAMILY, rendererType = BodyChartInput.TYPE)
public class BodyChartRenderer extends CoreRenderer {
    private static final int WIDTH = 1000;

    @Override
    public void decode(FacesContext context, UIComponent component) {
        BodyChartInput input = (BodyChartInput) component;
        String sent = context.getExternalContext().getRequestParameterMap().get(input.getClientId(context));
        if (!input.isReadonly() && sent != null) {
            input.setSubmittedValue(sent);
        }
        decodeBehaviors(context, component);
    }

    @Override
    public Object getConvertedValue(FacesContext context, UIComponent component, Object submitted) {
        Converter<?> converter = ((UIInput) component).getConverter();
        return converter.getAsObject(context, component, (String) submitted);
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
        BodyChartInput input = (BodyChartInput) component;
        BodyChartWords words = new BodyChartWords(context.getViewRoot().getLocale());
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("div", input);
        writer.writeAttribute("id", input.getClientId(context), "id");
        writer.writeAttribute("class", input.isReadonly() ? "cq-bc cq-bc-read" : "cq-bc", null);
        if (!input.isReadonly()) {
            value(context, input, writer);
        }
        writer.startElement("div", null);
        writer.writeAttribute("class", "cq-bc-picture", null);
        if (input.isReadonly()) {
            picture(input, words, writer);
        }
        writer.endElement("div");
        if (input.isReadonly()) {
            list(input.chart(), words, writer);
        }
        writer.endElement("div");
        if (!input.isReadonly()) {
            widget(context, input, words);
        }
    }

    private static void value(FacesContext context, BodyChartInput input, ResponseWriter writer) throws IOException {
        Object submitted = input.getSubmittedValue();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", input.getClientId(context), null);
        writer.writeAttribute("id", input.getClientId(context) + "_value", null);
        writer.writeAttribute("autocomplete", "off", null);
        writer.writeAttribute(
                "value",
                submitted == null ? new BodyChartConverter().getAsString(context, input, input.chart()) : submitted,
                "value");
        writer.endElement("input");
    }

    /** The markup is made of constants, numbers and escaped names. */
    private static void picture(BodyChartInput input, BodyChartWords words, ResponseWriter writer) throws IOException {
        List<BodyChartSvg.Layer> layers = new ArrayList<>();
        if (input.getEarlier() != null) {
            layers.add(new BodyChartSvg.Layer(input.getEarlier(), true));
        }
        layers.add(new BodyChartSvg.Layer(input.chart(), false));
        writer.write(BodyChartSvg.of(layers, words, WIDTH));
    }

    private static void list(BodyChart chart, BodyChartWords words, ResponseWriter writer) throws IOException {
        writer.startElement("ol", null);
        writer.writeAttribute("class", "cq-bc-told", null);
        for (BodyChart.Mark mark : chart.marks()) {
            writer.startElement("li", null);
            writer.writeText(words.mark(mark), null);
            if (mark.note() != null) {
                writer.startElement("small", null);
                writer.writeText(mark.note(), null);
                writer.endElement("small");
            }
            writer.endElement("li");
        }
        writer.endElement("ol");
    }

    private void widget(FacesContext context, BodyChartInput input, BodyChartWords words) throws IOException {
        WidgetBuilder widget = getWidgetBuilder(context);
        if (context.getPartialViewContext().isAjaxRequest()) {
            widget.init("BodyChart", input);
        } else {
            // Not before our scripts, which are deferred.
            widget.initWithWindowLoad("BodyChart", input);
        }
        widget.attr("fabric", file(context, "vendor/fabric-7.4.0.min.js"));
        widget.attr("canvas", file(context, "js/bodychart-canvas.js"));
        widget.attr("figures", file(context, "bodychart/figures.svg"));
        widget.attr("regions", file(context, "bodychart/regions.svg"));
        widget.nativeAttr("words", BodyChartTexts.json(context, words));
        encodeClientBehaviors(context, input);
        widget.finish();
    }

    /** The address of a file of ours, another one whenever our files change. */
    private static String file(FacesContext context, String name) {
        String path = context.getApplication()
                .getResourceHandler()
                .createResource(name)
                .getRequestPath();
        return path + "?v=" + CDI.current().select(Shell.class).get().getStamp();
    }
}
