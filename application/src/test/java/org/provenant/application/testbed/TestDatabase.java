package org.provenant.application.testbed;

import jakarta.enterprise.inject.Vetoed;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** The database under a test, seen by its owner: for what no use case tells. */
@Vetoed
public final class TestDatabase {

    private final String url;
    private final String user;
    private final String password;

    public TestDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Connections as the owner of the tables. */
    public DataSource owner() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Another database on the same server, without any tables. */
    public TestDatabase empty(String name) {
        sql().useHandle(handle -> handle.execute("create database " + name));
        return new TestDatabase(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }

    /** SQL outside any use case, as the owner of the tables. */
    public Jdbi sql() {
        return Jdbi.create(url, user, password);
    }

    /** The one number that a query answers with. */
    public long number(String query) {
        return sql().withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    /** How many rows a table has, or a table and a condition: {@code "equipment where stage = 'LOST'"}. */
    public long count(String tableAndCondition) {
        return number("select count(*) from " + tableAndCondition);
    }
}
