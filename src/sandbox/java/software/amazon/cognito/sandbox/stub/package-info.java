/**
 * Stubs of the resource types that the sandbox does not simulate. A stub is checked against AWS's own schema of its type,
 * gets an id and attributes that look like the type's, is updated or replaced by the schema's create-only properties, and
 * creates nothing.
 */
package software.amazon.cognito.sandbox.stub;
