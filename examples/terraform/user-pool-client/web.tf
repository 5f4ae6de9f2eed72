# The app client of a web application, without a secret.
resource "awscc_cognito_user_pool_client" "web" {
  user_pool_id = var.user_pool_id
  client_name  = "web"

  allowed_o_auth_flows_user_pool_client = true
  allowed_o_auth_flows                  = ["code"]
  allowed_o_auth_scopes                 = ["email", "openid", "profile"]
  callback_ur_ls                        = ["https://example.com/callback", "http://localhost:3000/callback"]
  logout_ur_ls                          = ["https://example.com/logout"]
  default_redirect_uri                  = "https://example.com/callback"
  supported_identity_providers          = ["COGNITO"]

  explicit_auth_flows           = ["ALLOW_USER_SRP_AUTH"]
  prevent_user_existence_errors = "ENABLED"
  enable_token_revocation       = true

  access_token_validity  = 30
  id_token_validity      = 30
  refresh_token_validity = 12
  token_validity_units = {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "hours"
  }
  refresh_token_rotation = {
    feature                    = "ENABLED"
    retry_grace_period_seconds = 10
  }

  # Cognito keeps these two sorted; so should a configuration.
  read_attributes  = ["email", "name", "phone_number"]
  write_attributes = ["email", "name"]
}

# Reads an app client, here the one above, without managing it.
data "awscc_cognito_user_pool_client" "web" {
  id = awscc_cognito_user_pool_client.web.id
}

output "client_id" {
  description = "What the web application sends as client_id"
  value       = data.awscc_cognito_user_pool_client.web.client_id
}
