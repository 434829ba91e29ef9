package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * The state of a list page, read from its address and written into its links: search, filters, order, page size and the
 * place in the list. Back, refresh and a copied link therefore show the same rows.
 */
@Named("address")
@RequestScoped
public class ListAddress {

    private static final String SORT = "sort";
    private static final String SIZE = "size";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final String VIEW = "view";
    private static final String HIDDEN = "hide";

    /** Says that no saved view opens the list. */
    private static final String NO_VIEW = "none";

    private static final Set<String> OF_NO_FILTER = Set.of(SORT, SIZE, VIEW, PointAddress.DAY, PointAddress.READING);
    private static final List<Integer> SIZES = List.of(10, 20, 50, 100, 200);

    @Inject
    HttpServletRequest request;

    /** Path and query of the page: where a choice of language or theme leads back to. */
    public String getHere() {
        return Paths.withQuery(request);
    }

    /** The page's path alone, for search forms. */
    public String getPath() {
        return request.getContextPath() + Paths.of(request);
    }

    /** What the address asks for, to be read as a saved view is read. */
    public ListState asked() {
        return new ListState(request::getParameter);
    }

    /** What a parameter of the address holds, or null if it is missing or empty. */
    public @Nullable String value(String parameter) {
        return asked().value(parameter);
    }

    /** The filter's constant by its name, or null if the address names none. */
    public <E extends Enum<E>> @Nullable E value(String parameter, Class<E> type) {
        return asked().value(parameter, type);
    }

    /**
     * The number of the record that a parameter of the address names, or null if it is missing.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if it is no number
     */
    public @Nullable Long number(String parameter) {
        return asked().number(parameter);
    }

    /**
     * The number of the record that the page shows, {@code ?id=}; known in every phase of a request.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if the address names none
     */
    public long id() {
        var id = number("id");
        if (id == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, "");
        }
        return id;
    }

    /**
     * The day that a filter names as {@code dd/MM/yyyy}, or null if the filter is not set.
     *
     * @throws RuleViolated {@link ValueRule#DAY_INVALID} rather than a list that looks narrowed and is not
     */
    public @Nullable LocalDate day(String parameter) {
        return asked().day(parameter);
    }

    /** Column that the rows are ordered by, or the given one. */
    public String sortedBy(String otherwise) {
        return asked().sortedBy(otherwise);
    }

    /** Column that the rows are ordered by, named as the constant, or the given one. */
    public <E extends Enum<E>> E sortedBy(E otherwise) {
        return asked().sortedBy(otherwise);
    }

    public boolean isDescending() {
        return asked().isDescending();
    }

    /** Rows on a page: one of {@link #getSizes}; fewer below a card, whose reader looks for the latest. */
    public int getSize() {
        var wanted = value(SIZE);
        return SIZES.stream()
                .filter(size -> size.toString().equals(wanted))
                .findFirst()
                .orElseGet(this::usualSize);
    }

    private int usualSize() {
        var tab = value("tab");
        return tab == null ? 50 : tab.equals("history") ? 10 : 20;
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    /** Key of the row after which the page begins, or null. */
    public @Nullable String getAfter() {
        return value(AFTER);
    }

    /** Key of the row before which the page ends, or null. */
    public @Nullable String getBefore() {
        return value(BEFORE);
    }

    /** Where in the list the page lies, whichever way it was reached, or null for the beginning. */
    public @Nullable String getCursor() {
        return getAfter() == null ? getBefore() : getAfter();
    }

    /** Whether this is the first page of the list. */
    public boolean isFirst() {
        return getAfter() == null && getBefore() == null;
    }

    /** How a column is ordered now, for {@code aria-sort}: ascending, descending, or null. */
    public @Nullable String orderOf(String column) {
        var sort = value(SORT);
        if (column.equals(sort)) {
            return "ascending";
        }
        return ("-" + column).equals(sort) ? "descending" : null;
    }

    /** Link that orders by a column; a second click turns the order round. */
    public String sorted(String column) {
        return from(Map.of(SORT, column.equals(value(SORT)) ? "-" + column : column));
    }

    /** Link with another value of a filter, from the first page. */
    public String with(String parameter, Object value) {
        return from(Map.of(parameter, value.toString()));
    }

    /** Link without a filter, from the first page. */
    public String without(String parameter) {
        return from(Map.of(parameter, ""));
    }

    public String sized(int size) {
        return from(Map.of(SIZE, Integer.toString(size)));
    }

    public String after(String key) {
        return from(Map.of(AFTER, key));
    }

    public String before(String key) {
        return from(Map.of(BEFORE, key));
    }

    /** Link to the same rows from their beginning. */
    public String getStart() {
        return from(Map.of());
    }

    /** Link to all rows: no search, no filter; order and page size stay. */
    public String getCleared() {
        var kept = new LinkedHashMap<String, String>();
        keep(kept, SORT);
        keep(kept, SIZE);
        keep(kept, PointAddress.DAY);
        keep(kept, PointAddress.READING);
        if (value(VIEW) != null) {
            kept.put(VIEW, NO_VIEW);
        }
        return write(kept);
    }

    /** The state of the list that a saved view keeps: search, filters, order, page size and columns. */
    public String getState() {
        var state = parameters();
        List.of(VIEW, PointAddress.DAY, PointAddress.READING).forEach(state::remove);
        var written = write("", state);
        return written.substring(
                Math.min(written.length(), request.getContextPath().length() + 1));
    }

    /** Whether a column is left out, parameter {@code hide…}. */
    public boolean isHidden(String column) {
        return value(HIDDEN + column) != null;
    }

    /** Whether a search or a filter leaves rows out. */
    public boolean isFiltered() {
        return parameters().keySet().stream()
                .anyMatch(name -> !OF_NO_FILTER.contains(name) && !name.startsWith(HIDDEN));
    }

    /** Link to another address that takes the search, filters and order along, such as an export. */
    public String carriedTo(String path) {
        return write(path, parameters());
    }

    /** Parameters of the address that a search form must keep: the order and the page size. */
    public List<Kept> getKept() {
        var kept = new LinkedHashMap<String, String>();
        keep(kept, SORT);
        keep(kept, SIZE);
        return kept.entrySet().stream()
                .map(entry -> new Kept(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A parameter and its value. */
    public record Kept(String name, String value) {}

    private void keep(Map<String, String> kept, String parameter) {
        var value = value(parameter);
        if (value != null) {
            kept.put(parameter, value);
        }
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        // After a form that was refused, the request holds its fields as well; they are no part of the address.
        for (var name : Paths.parametersOf(request)) {
            if (!name.equals(AFTER) && !name.equals(BEFORE)) {
                keep(parameters, name);
            }
        }
        return parameters;
    }

    private String from(Map<String, String> changes) {
        var parameters = parameters();
        parameters.putAll(changes);
        return write(parameters);
    }

    private String write(Map<String, String> parameters) {
        return write(Paths.of(request), parameters);
    }

    private String write(String path, Map<String, String> parameters) {
        var link = new StringBuilder(request.getContextPath()).append(path);
        var separator = '?';
        for (var entry : parameters.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                link.append(separator)
                        .append(entry.getKey())
                        .append('=')
                        .append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return link.toString();
    }
}
