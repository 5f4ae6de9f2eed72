variable "domain_name" {
  description = "An OpenSearch domain that signs users in with the user pool"
  type        = string
}

# The app client that OpenSearch made for the domain. Destroying this resource leaves the app client alone.
resource "awscc_cognito_managed_user_pool_client" "dashboards" {
  user_pool_id = var.user_pool_id
  name_prefix  = "AmazonOpenSearchService-${var.domain_name}-"

  access_token_validity  = 15
  id_token_validity      = 15
  refresh_token_validity = 12
  token_validity_units = {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "hours"
  }
  prevent_user_existence_errors = "ENABLED"
}

data "awscc_cognito_managed_user_pool_client" "dashboards" {
  id = awscc_cognito_managed_user_pool_client.dashboards.id
}

output "client_id" {
  description = "The app client's id"
  value       = data.awscc_cognito_managed_user_pool_client.dashboards.client_id
}
